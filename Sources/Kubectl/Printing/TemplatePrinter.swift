// -o go-template

import Documents

/// `-o go-template=…`
enum TemplatePrinter {
  static func print(_ template: String, _ document: Value) throws(KubectlError) -> String {
    // Limit: until the template engine of Documents is wired in.
    throw .raw("swiftlab: real kubectl has `-o go-template`; swiftlab does not model it yet.", status: 1)
  }
}
