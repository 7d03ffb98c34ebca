// How a family of tools words what goes wrong, where it is not GNU's way.

package import Machine

/// The words of a family of tools (BusyBox), put over a tool that speaks as GNU's does.
package struct Dialect: Sendable {
  /// A complaint in the family's words; nil says nothing at all.
  package var reword: @Sendable (_ complaint: String) -> String?
  /// The status with which the family's tool ends where GNU's ends with 2.
  package var failure: Int

  package init(failure: Int = 2, reword: @escaping @Sendable (_ complaint: String) -> String?) {
    self.failure = failure
    self.reword = reword
  }
}

/// Tools that an executable file names as `FAMILY-VERSION/TOOL`: made when they are asked for, so a
/// family of hundreds costs nothing until one of it runs.
package struct CommandFamily<Host: MachineHost>: Sendable {
  package var name: String
  /// The family's form of a tool; nil where the family has no such tool or the lab no model of it.
  package var make:
    @Sendable (_ tool: String, _ version: String, _ table: CommandTable<Host>) -> Command<Host>?

  package init(
    _ name: String,
    make:
      @escaping @Sendable (_ tool: String, _ version: String, _ table: CommandTable<Host>) ->
      Command<Host>?
  ) {
    self.name = name
    self.make = make
  }
}
