// Probes and hooks of a container.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let execAction = Schema(
    "ExecAction", "",
    [
      Field("command", .list(.string))
    ])
  static let httpHeader = Schema(
    "HTTPHeader", "",
    [
      Field("name", .string, .always, required: true),
      Field("value", .string, .always, required: true),
    ])
  static let httpGetAction = Schema(
    "HTTPGetAction", "",
    [
      Field("path", .string, default: "/"),
      Field("port", .intOrString, .always, required: true),
      Field("host", .string),
      Field("scheme", .string, values: ["HTTP", "HTTPS"], default: "HTTP"),
      Field("httpHeaders", .list(.object(.httpHeader)), go: "HTTPHeaders"),
    ])
  static let tcpSocketAction = Schema(
    "TCPSocketAction", "",
    [
      Field("port", .intOrString, .always, required: true),
      Field("host", .string),
    ])
  static let grpcAction = Schema(
    "GRPCAction", "",
    [
      Field("port", .int32, .always, required: true),
      Field("service", .string, .optional, default: ""),
    ])
  static let probe = Schema(
    "Probe", "",
    [
      Field("exec", .object(.execAction), .optional),
      Field("httpGet", .object(.httpGetAction), .optional, go: "HTTPGet"),
      Field("tcpSocket", .object(.tcpSocketAction), .optional, go: "TCPSocket"),
      Field("grpc", .object(.grpcAction), .optional, go: "GRPC"),
      Field("initialDelaySeconds", .int32),
      Field("timeoutSeconds", .int32, default: 1),
      Field("periodSeconds", .int32, default: 10),
      Field("successThreshold", .int32, default: 1),
      Field("failureThreshold", .int32, default: 3),
      Field("terminationGracePeriodSeconds", .int64, .optional),
    ])
  static let sleepAction = Schema(
    "SleepAction", "",
    [
      Field("seconds", .int64, .always, required: true)
    ])
  static let lifecycleHandler = Schema(
    "LifecycleHandler", "",
    [
      Field("exec", .object(.execAction), .optional),
      Field("httpGet", .object(.httpGetAction), .optional, go: "HTTPGet"),
      Field("tcpSocket", .object(.tcpSocketAction), .optional, go: "TCPSocket"),
      Field("sleep", .object(.sleepAction), .optional),
    ])
  static let lifecycle = Schema(
    "Lifecycle", "",
    [
      Field("postStart", .object(.lifecycleHandler), .optional),
      Field("preStop", .object(.lifecycleHandler), .optional),
      Field(
        "stopSignal", .string, .optional,
        values: [
          "SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP",
          "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF",
          "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11",
          "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4",
          "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN",
          "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14",
          "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6",
          "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS",
          "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2",
          "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ",
        ]),
    ])
}
