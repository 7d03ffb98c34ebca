// Quantities, selectors and names against apimachinery's tables.

import KubernetesAPI
import Testing

@Suite struct ValueTests {
  @Test func `a quantity is written in its canonical form`() {
    for row in rows(quantityTable) {
      #expect(Quantity(row[0])?.description ?? "!" == row[1], "\(row)")
    }
  }

  @Test func `quantities compare by value and never overflow`() throws {
    let small = try #require(Quantity("999m")), one = try #require(Quantity("1"))
    #expect(small < one && Quantity("1Ki")! > Quantity("1k")!)
    #expect(Quantity("1024Mi") == Quantity("1Gi"))
    let huge = try #require(Quantity("9000000000000000000"))
    #expect(huge + huge >= huge)
    for text in ["99999999999999999999Ei", "1e400", "-1e400", "1e-400", "0.0000000001"] {
      _ = Quantity(text).map { ($0 + $0).description + ($0 - one).description }
    }
  }

  @Test func `a selector matches labels as the server's does, or says why it is none`() {
    for row in rows(selectorTable) {
      var labels = StringMap()
      for pair in row[1].split(separator: ",") {
        let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        labels[parts[0]] = parts.count > 1 ? parts[1] : ""
      }
      do throws(SelectorError) {
        let selector = try LabelSelector(parsing: row[0])
        #expect((selector.matches(labels) ? "yes" : "no") == row[2], "\(row)")
        // What it is written as means the same.
        let again = try LabelSelector(parsing: selector.description)
        #expect(again.matches(labels) == selector.matches(labels), "\(selector.description)")
      } catch {
        #expect("! \(error.message)" == row[2], "\(row)")
      }
    }
  }

  @Test func `names are judged by their rules`() {
    for row in rows(nameTable) {
      let counts = [
        dns1123SubdomainProblems(row[0]), dns1123LabelProblems(row[0]), labelValueProblems(row[0]),
      ].map { $0.isEmpty ? 0 : 1 }
      #expect(counts.map(String.init).joined(separator: " ") == row[1], "\(row)")
    }
    #expect(!dns1123SubdomainProblems(String(repeating: "a", count: 254)).isEmpty)
    #expect(!dns1123LabelProblems(String(repeating: "a", count: 64)).isEmpty)
    #expect(dns1123LabelProblems(String(repeating: "a", count: 63)).isEmpty)
  }
}
