// What of a pod may change once it is there.

import Documents

extension Checker {
  /// Real: ValidatePodUpdate, 1.36: images, deadlines, more tolerations, nothing else.
  mutating func podUpdate(_ draft: Draft, _ old: APIObject) {
    var spec = draft.fields["spec"]?.object ?? Object()
    let before = old.spec?.object ?? Object()
    for list in ["containers", "initContainers"] {
      let olds = before[list]?.array ?? []
      let news = spec[list]?.array ?? []
      guard olds.count == news.count else {
        if list == "containers" || !(olds.isEmpty && news.isEmpty) {
          fail(
            .forbidden(
              "spec.\(list)", "pod updates may not add or remove containers"))
          return
        }
        continue
      }
      for index in news.indices {
        let field = "spec.\(list)[\(index)].image"
        let image = news[index]["image"]?.string ?? ""
        if image.isEmpty { fail(.required(field)) }
        if image.first == " " || image.last == " " {
          fail(
            .invalid(field, .string(image), "must not have leading or trailing whitespace"))
        }
      }
    }
    if let wanted = spec["activeDeadlineSeconds"]?.int {
      if let own = before["activeDeadlineSeconds"]?.int, wanted > own {
        fail(
          .invalid(
            "spec.activeDeadlineSeconds", .integer(wanted),
            "must be less than or equal to previous value"))
      }
    } else if before["activeDeadlineSeconds"] != nil {
      fail(
        .invalid(
          "spec.activeDeadlineSeconds", .null,
          "must not update from a positive integer to nil value"))
    }
    guard errors.isEmpty else { return }
    // What may change is made alike; the rest must be.
    for list in ["containers", "initContainers"] where spec[list] != nil {
      let olds = before[list]?.array ?? []
      spec[list]?.withArray { containers in
        for index in containers.indices { containers[index]["image"] = olds[index]["image"] }
      }
    }
    spec["activeDeadlineSeconds"] = before["activeDeadlineSeconds"]
    let own = before["tolerations"]?.array ?? []
    let tolerations = spec["tolerations"]?.array ?? []
    if own.allSatisfy({ tolerations.contains($0) }) { spec["tolerations"] = before["tolerations"] }
    if before["terminationGracePeriodSeconds"]?.int ?? 0 < 0,
      spec["terminationGracePeriodSeconds"]?.int == 1
    {
      spec["terminationGracePeriodSeconds"] = before["terminationGracePeriodSeconds"]
    }
    if spec != before {
      let difference = goDifference(
        internalPodSpec(.object(before)), internalPodSpec(.object(spec)), Schema.internalPodSpec)
      fail(
        .forbidden(
          "spec",
          "pod updates may not change fields other than `spec.containers[*].image`,"
            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only"
            + " additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to"
            + " be set to 1 if it was previously negative)\n" + difference))
    }
  }
}
