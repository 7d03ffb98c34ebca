// Second terminals of the running session: their inputs go into the one journal, as the learner's do.

import Machine
import Text

extension Repl {
  /// Terminals of a session that was killed: nobody sits at them any more.
  func closeLeftTerminals() {
    for number in player.stage.terminals { input(.detach, on: number) }
  }

  /// Lets in who has come, does what was typed at the other terminals, and shows them what is new.
  func attendDoor() {
    guard let door, !isAttending else { return }
    isAttending = true
    defer { isAttending = false }
    for guest in door.guests where guest.number == 0 {
      guard let hello = guest.hello else { continue }
      let number = max(lastTerminal, player.stage.terminals.max() ?? 0) + 1
      lastTerminal = number
      guest.number = number
      guest.send(.hello(number))
      input(
        .attach(columns: hello.columns, rows: hello.rows, colour: hello.colour), on: number)
    }
    for guest in door.guests where guest.number > 0 {
      while let message = guest.next() {
        switch message {
        case .input(let given) where given != .detach:
          pacer.touch(real: options.clock())
          // What stood in a prompt before the input came is no answer to the next one.
          guest.asked = nil
          input(given, on: guest.number)
        case .complete(let line, let cursor):
          guest.send(
            .completions(
              player.stage.completions(for: line, cursor: cursor, on: guest.number)))
        default: break
        }
      }
      serve(guest)
    }
    for number in door.takeLeavers() where player.stage.terminals.contains(number) {
      input(.detach, on: number)
    }
  }

  private func serve(_ guest: SideGuest) {
    let number = guest.number
    let output = player.takeOutput(on: number)
    if !output.isEmpty { guest.send(.output(output)) }
    guard player.stage.terminals.contains(number) else {
      return guest.leave(saying: words.terminalIsGone)
    }
    guard !player.stage.isEnded(on: number) else {
      return guest.leave(saying: words.terminalHasEnded)
    }
    let ask = SideAsk(
      request: player.stage.request(on: number), at: player.stage.surroundings(on: number))
    guard guest.asked != ask else { return }
    guest.asked = ask
    guest.send(.ask(ask))
  }

  /// An input at an attached terminal, after the journal has it.
  private func input(_ given: JournalInput, on number: Int) {
    player.settle(before: pacer.target)
    var kept = given
    if case .secret(let text, let isEmpty) = given {
      kept = .secret(
        text.flatMap { player.stage.publishes(secret: $0) ? $0 : nil }, isEmpty: isEmpty)
    }
    journal?.append(player.entry(kept, on: number))
    _ = player.apply(given, on: number)
  }
}
