// The hash in the names of a deployment's replica sets.

import Documents
import KubernetesAPI

/// Eight to ten characters that stand for a pod template.
///
/// Real: FNV-1a, 32 bits, of a dump of the template, its decimal digits written in the alphabet
/// without vowels. Limit: the dump here is of the template's JSON, so the text differs from a real
/// cluster's for the same template.
func templateHash(_ template: Value, collisions: Int) -> String {
  var hash: UInt32 = 0x811c_9dc5
  func feed(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  }
  feed(compactJSON(template))
  if collisions > 0 { feed(String(collisions)) }
  return safelyEncoded(String(hash))
}

/// Real: apimachinery's rand.SafeEncodeString.
func safelyEncoded(_ text: String) -> String {
  let letters = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
  return String(
    decoding: text.utf8.map { letters[Int($0) % letters.count] }, as: UTF8.self)
}
