// Event: what happened to an object.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let eventSource = Schema(
    "EventSource", "",
    [
      Field("component", .string),
      Field("host", .string),
    ])
  static let eventSeries = Schema(
    "EventSeries", "",
    [
      Field("count", .int32),
      Field("lastObservedTime", .microTime),
    ])
  static let event = Schema(
    "Event", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("involvedObject", .object(.objectReference), .always, required: true),
      Field("reason", .string),
      Field("message", .string),
      Field("source", .object(.eventSource), .always),
      Field("firstTimestamp", .time),
      Field("lastTimestamp", .time),
      Field("count", .int32),
      Field("type", .string),
      Field("eventTime", .microTime),
      Field("series", .object(.eventSeries), .optional),
      Field("action", .string),
      Field("related", .object(.objectReference), .optional),
      Field("reportingComponent", .string, .always, go: "ReportingController"),
      Field("reportingInstance", .string, .always),
    ])
}
