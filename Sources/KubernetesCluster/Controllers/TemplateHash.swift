// The hash in the names of a deployment's replica sets and of a set's revisions.

import Documents
import KubernetesAPI

/// Eight to ten characters that stand for a pod template.
///
/// Real: the decimal digits of the template's hash, written in the alphabet without vowels.
func templateHash(_ template: Value, collisions: Int?) -> String {
  safelyEncoded(String(goTemplateHash(template, collisions: collisions)))
}

/// The same for a revision of a stateful set.
func revisionHash(_ data: Value, collisions: Int) -> String {
  safelyEncoded(String(goRevisionHash(data, collisions: collisions)))
}

/// Real: apimachinery's rand.SafeEncodeString.
func safelyEncoded(_ text: String) -> String {
  let letters = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
  return String(
    decoding: text.utf8.map { letters[Int($0) % letters.count] }, as: UTF8.self)
}
