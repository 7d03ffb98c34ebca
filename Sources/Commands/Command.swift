// A command: its name, and what shape of process it becomes.

import Kernel
package import Machine

/// A command that an executable file can stand for.
package struct Command<Host: MachineHost>: Sendable {
  /// The behaviour's name, as executable files name it.
  package var name: String
  /// One line for `help` and the coverage table; our own words.
  package var summary: String
  package var shape: CommandShape<Host>
  /// How its complaints are worded, where it is not in the tool's own way.
  package var dialect: Dialect?

  package init(_ name: String, _ summary: String = "", _ shape: CommandShape<Host>) {
    self.name = name
    self.summary = summary
    self.shape = shape
  }

  /// The process that a call of it becomes.
  package func program(arguments: [String]) -> any Program<Host> {
    switch shape {
    case .program(let make): make(arguments)
    default: CommandProgram(command: self, arguments: arguments)
    }
  }
}

/// The shapes that a command can have.
package enum CommandShape<Host: MachineHost>: Sendable {
  /// Arguments in, output out, an exit status.
  case once(@Sendable (inout Host, inout Call<Host>) -> Int)
  /// Sees every line of its files or its standard input as they come.
  case filter(@Sendable (inout Host, inout Call<Host>) -> Filtering)
  /// Reads standard input to its end where `needsInput` says so, then runs once.
  case whole(
    needsInput: @Sendable (inout Host, Call<Host>) -> Bool,
    run: @Sendable (inout Host, inout Call<Host>, _ input: [UInt8]) -> Int)
  /// Is asked for more after each change of what it waits for.
  case follower(@Sendable (inout Host, inout Call<Host>) -> Following<Host>)
  /// A process that does everything itself.
  case program(@Sendable (_ arguments: [String]) -> any Program<Host>)
}

/// What a filter decides at its start.
package enum Filtering: Sendable {
  case exit(Int)
  /// Reads these files in order; `-` and an empty list are the standard input.
  case read(files: [String], any LineFilter, failure: Int = 1)
}

/// Sees lines as they come.
package protocol LineFilter: Sendable {
  /// A file begins; `name` is as the caller gave it, `-` for the standard input.
  mutating func begin(_ name: String, _ output: inout OutputBuffer)
  /// A line without its newline; `isWhole` is false for a last line that lacks one.
  mutating func line(
    _ line: ArraySlice<UInt8>, isWhole: Bool, _ output: inout OutputBuffer
  ) -> FilterFlow
  /// A file has ended.
  mutating func end(_ name: String, _ output: inout OutputBuffer)
  /// All has been read, or the filter stopped; says the exit status. `failed`: a file was not readable.
  mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int
}

package enum FilterFlow: Sendable {
  case more
  /// Nothing more of this file is wanted.
  case nextFile
  /// Nothing more at all is wanted.
  case stop
}

extension LineFilter {
  package mutating func begin(_ name: String, _ output: inout OutputBuffer) {}
  package mutating func end(_ name: String, _ output: inout OutputBuffer) {}
  package mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
    failed ? 1 : 0
  }
}

/// What a follower decides at its start.
package enum Following<Host: MachineHost>: Sendable {
  case exit(Int)
  case follow(any Follower<Host>)
}

/// Goes on after each change.
package protocol Follower<Host>: Sendable {
  associatedtype Host: MachineHost
  /// Writes what is new into `call.output`, then says what to wait for.
  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer
}
extension Follower {
  package mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer { .standard }
}

package enum FollowerStep: Sendable {
  case again
  case wait([Wait])
  case exit(Int)
}
