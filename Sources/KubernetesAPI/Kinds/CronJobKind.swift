// CronJob: a job at set times.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let jobTemplateSpec = Schema(
    "JobTemplateSpec", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.jobSpec), .always),
    ])
  static let cronJobSpec = Schema(
    "CronJobSpec", "",
    [
      Field("schedule", .string, .always, required: true),
      Field("timeZone", .string, .optional),
      Field("startingDeadlineSeconds", .int64, .optional),
      Field(
        "concurrencyPolicy", .string, values: ["Allow", "Forbid", "Replace"], default: "Allow"),
      Field("suspend", .bool, .optional, default: false),
      Field("jobTemplate", .object(.jobTemplateSpec), .always, required: true),
      Field("successfulJobsHistoryLimit", .int32, .optional, default: 3),
      Field("failedJobsHistoryLimit", .int32, .optional, default: 1),
    ])
  static let cronJobStatus = Schema(
    "CronJobStatus", "",
    [
      Field("active", .list(.object(.objectReference))),
      Field("lastScheduleTime", .time, .optional),
      Field("lastSuccessfulTime", .time, .optional),
    ])
  static let cronJob = Schema(
    "CronJob", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.cronJobSpec), .always),
      Field("status", .object(.cronJobStatus), .always),
    ])
}
