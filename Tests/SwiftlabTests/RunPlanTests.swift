// What the short way of reading `swiftlab run` takes, the argument parser reads alike.

import Testing

@testable import swiftlab

@Suite struct RunPlanTests {
  @Test(arguments: [
    ["run", "-c", "kubectl get pods"], ["run", "-c", "echo \"$1\"", "a", "b c"],
    ["run", "a.sh"], ["run", "a.sh", "one", "two"], ["run", "-c", "echo --x=1"],
    ["run", "-c", "help"], ["run", "-c", "a=b", "c=d"], ["run", "dir/a b.sh", "run"],
  ])
  func `a plain call means what the parser says it means`(arguments: [String]) throws {
    let run = try #require(try Swiftlab.parseAsRoot(arguments) as? Run)
    #expect(RunPlan(plain: arguments) == run.plan)
    #expect(run.options.seed == nil && run.options.home == nil)
    #expect(run.options.scenario == "default")
  }

  @Test(arguments: [
    [], ["run"], ["run", "-"], ["run", "-c"], ["run", "-c", "-x"], ["run", "-c", ""],
    ["run", "--seed", "2", "a.sh"], ["run", "a.sh", "--seed", "2"], ["run", "--help"],
    ["run", "help"], ["run", "-c", "true", "--help"], ["run", "-ctrue"], ["run", "--", "a.sh"],
    ["play"], ["help", "run"], ["Run", "a.sh"], ["--version"],
  ])
  func `any other call is the parser's`(arguments: [String]) {
    #expect(RunPlan(plain: arguments) == nil)
  }
}
