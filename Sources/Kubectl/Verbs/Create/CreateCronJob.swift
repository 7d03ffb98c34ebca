// kubectl create cronjob

import Commands
import Documents
import Kernel
import KubernetesAPI

func createCronJobVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "cronjob",
    "NAME --image=image --schedule='0/5 * * * ?' -- [COMMAND] [args...] [flags] [options]",
    "Create a cron job with the specified name")
  spec.aliases = ["cj"]
  spec.description = "Creates a cron job: a job that is made again and again, on a schedule."
  spec.examples = [
    .init(
      "Every five minutes",
      "kubectl create cronjob tick --image=busybox --schedule='*/5 * * * *' -- date")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("image", nil, .string, "The image.", completes: "image"),
      Flag("restart", nil, .string, "OnFailure or Never."),
      Flag("schedule", nil, .string, "When: minute, hour, day, month, weekday."),
    ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let missing = ["image", "schedule"].filter { !flags.has($0) }
      if !missing.isEmpty {
        throw .plain(
          "required flag(s) \(missing.map { "\"\($0)\"" }.joined(separator: ", ")) not set")
      }
      let name = try flags.nameBeforeDash("kubectl create cronjob")
      let restart = flags.string("restart", default: "OnFailure")
      let document: Value = [
        "apiVersion": "batch/v1", "kind": "CronJob", "metadata": ["name": .string(name)],
        "spec": [
          "jobTemplate": [
            "metadata": ["name": .string(name)],
            "spec": [
              "template": [
                "metadata": [:],
                "spec": [
                  "containers": [
                    generatedContainer(name, flags.string("image"), flags.commandAfterDash)
                  ],
                  "restartPolicy": .string(restart.isEmpty ? "OnFailure" : restart),
                ],
              ]
            ],
          ],
          "schedule": .string(flags.string("schedule")),
        ],
        "status": [:],
      ]
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
      try changes.createMade(document, failing: "failed to create cronjob:", &host, &call)
    })
}
