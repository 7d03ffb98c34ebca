// Jobs that are done and were told to go after some time: ttlSecondsAfterFinished.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: ttlafterfinished_controller.go of 1.36: a job goes after its pods.
  mutating func syncFinishedJob(_ key: ObjectKey, _ clock: inout Clock) {
    guard let job = server.get(.jobs, key.namespace, key.name), job.meta.deletion == nil,
      let lifetime = job.spec?["ttlSecondsAfterFinished"]?.int
    else { return }
    let conditions = Conditions(job.status?["conditions"])
    for type in ["Complete", "Failed"] where conditions[type]?["status"]?.string == "True" {
      guard let end = conditions[type]?["lastTransitionTime"]?.string.flatMap(parseTimestamp)
      else { return }
      let due = end + .seconds(max(0, lifetime))
      if due > clock.now {
        later(.again(.finishedJobs, key), due - clock.now, &clock)
        return
      }
      _ = try? server.delete(
        .jobs, key.namespace, key.name,
        DeleteOptions(propagation: .foreground, uid: job.meta.uid),
        by: Component.finishedJobs.author, now: clock.now)
      return
    }
  }
}
