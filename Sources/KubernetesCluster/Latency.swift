// How long the parts of the cluster take, in one table.

/// Real: fitted to the recordings of 1.36.2. All that a `kubectl create deployment` sets off, up to
/// the pods' ContainerCreating, is done before the next command looks, as it is in the recordings
/// (there a command takes tens of milliseconds; in the lab a fork is 0.3).
package enum Latency {
  /// From a change to the controller that acts on it.
  package static let controller = Duration.microseconds(40)
  package static let scheduler = Duration.microseconds(50)
  package static let kubelet = Duration.microseconds(60)
  package static let endpoints = Duration.microseconds(100)
  package static let garbage = Duration.milliseconds(4)
  package static let namespace = Duration.milliseconds(40)
  /// From an image that is there to a container that runs.
  package static let start = Duration.milliseconds(350)
  /// From a claim to the volume that the provisioner makes for it.
  package static let provisioning = Duration.milliseconds(1800)
  /// From the end of a container to its status.
  package static let notice = Duration.milliseconds(250)
  /// From a container's start to its postStart hook.
  package static let hook = Duration.milliseconds(40)
  /// From the kubelet's wish that a container stop to the signal; an entry point that has just
  /// begun has given way to its program by then.
  package static let stopSignal = Duration.milliseconds(20)
  /// What a container has at the least between its stop signal and the killing one. Real: the
  /// kubelet's minimumGracePeriodInSeconds.
  package static let leastGrace = Duration.seconds(2)
  /// From the last container's end to the pod's.
  package static let cleanUp = Duration.milliseconds(300)
  /// From a failed pull to "Back-off pulling image".
  package static let backOffReport = Duration.milliseconds(1000)
  /// The first wait of pulls and restarts; it doubles up to the limit.
  package static let backOff = Duration.seconds(10)
  package static let backOffLimit = Duration.seconds(300)
  /// Between tries to mount what is not there.
  package static let mountRetry = Duration.milliseconds(1500)
  /// Between tries to make a container whose settings are missing.
  package static let configRetry = Duration.seconds(12)
  /// Between tries of a controller whose create was refused; it doubles.
  package static let refused = Duration.milliseconds(20)
}
