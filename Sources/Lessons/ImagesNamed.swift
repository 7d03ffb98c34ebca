// The images that a lesson's checks name: those its submissions will pull.

extension Lesson {
  /// The names, each once, in the order of the checks.
  package var imagesNamed: [String] {
    var names: [String] = []
    for step in steps {
      for check in step.checks {
        check.check.visitImages { if !names.contains($0) { names.append($0) } }
      }
    }
    return names
  }
}

extension Check {
  fileprivate func visitImages(_ body: (String) -> Void) {
    switch self {
    case .docker(let check):
      if let image = check.image { body(image) }
      check.expectation?.visitImages(body)
    case .object(let check): check.expectation.visitImages(body)
    case .asked(let check): for argument in check.arguments { argument.visitImages(body) }
    case .absent(let check), .not(let check): check.visitImages(body)
    case .all(let checks), .any(let checks): for check in checks { check.visitImages(body) }
    case .file, .http: break
    }
  }
}

extension Expectation {
  fileprivate func visitImages(_ body: (String) -> Void) {
    switch self {
    case .image(let name): body(name)
    case .object(let members): for member in members { member.expectation.visitImages(body) }
    case .list(let all), .oneOf(let all): for one in all { one.visitImages(body) }
    case .not(let inner): inner.visitImages(body)
    default: break
    }
  }
}
