// sprig's functions of numbers.

import Documents
import Text

extension HelmFunctions {
  private static func integers(
    _ body: @escaping @Sendable (Int, Int) throws(TemplateFailure) -> Int
  ) -> TemplateFunction {
    TemplateFunction(.any, .any) { values throws(TemplateFailure) in
      value(try body(values[0].whole, values[1].whole))
    }
  }
  private static func folded(
    _ body: @escaping @Sendable (Int, Int) -> Int
  ) -> TemplateFunction {
    TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
      value(values.dropFirst().reduce(values[0].whole) { body($0, $1.whole) })
    }
  }
  private static func floats(
    _ body: @escaping @Sendable (Double, Double) -> Double
  ) -> TemplateFunction {
    TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
      value(values.dropFirst().reduce(values[0].float) { body($0, $1.float) })
    }
  }

  static let numbers: Functions = [
    "int": TemplateFunction(.any) { values throws(TemplateFailure) in value(values[0].whole) },
    "int64": TemplateFunction(.any) { values throws(TemplateFailure) in value(values[0].whole) },
    "float64": TemplateFunction(.any) { values throws(TemplateFailure) in value(values[0].float) },
    "toDecimal": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(Int(values[0].strval, radix: 8) ?? 0)
    },
    "add1": TemplateFunction(.any) { values throws(TemplateFailure) in value(values[0].whole &+ 1)
    },
    "add": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.reduce(0) { $0 &+ $1.whole })
    },
    "sub": integers { $0 &- $1 },
    "mul": folded { $0 &* $1 },
    "div": integers { a, b throws(TemplateFailure) in
      guard b != 0 else { throw TemplateFailure("runtime error: integer divide by zero") }
      return a.dividedReportingOverflow(by: b).partialValue
    },
    "mod": integers { a, b throws(TemplateFailure) in
      guard b != 0 else { throw TemplateFailure("runtime error: integer divide by zero") }
      return a.remainderReportingOverflow(dividingBy: b).partialValue
    },
    "max": folded { Swift.max($0, $1) }, "biggest": folded { Swift.max($0, $1) },
    "min": folded { Swift.min($0, $1) },
    "maxf": floats { Swift.max($0, $1) }, "minf": floats { Swift.min($0, $1) },
    "addf": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.reduce(0.0) { $0 + $1.float })
    },
    "add1f": TemplateFunction(.any) { values throws(TemplateFailure) in value(values[0].float + 1)
    },
    "subf": floats { $0 - $1 }, "mulf": floats { $0 * $1 }, "divf": floats { $0 / $1 },
    "floor": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(values[0].float.rounded(.down))
    },
    "ceil": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(values[0].float.rounded(.up))
    },
    "round": TemplateFunction(.any, .int, rest: .any) { values throws(TemplateFailure) in
      var factor = 1.0
      for _ in 0..<Swift.min(15, Swift.max(0, values[1].int ?? 0)) { factor *= 10 }
      return value((values[0].float * factor).rounded(.toNearestOrAwayFromZero) / factor)
    },
  ]
}
