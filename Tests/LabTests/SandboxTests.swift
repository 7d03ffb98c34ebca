// What is written down of the sandbox because every start would have to work it out.

import Lab
import Testing

@Suite struct SandboxTests {
  @Test func `the names written down are those of the commands that the sandbox has`() {
    #expect(Sandbox.commands == World.commandsOfTheSandbox())
  }
}
