// A Dockerfile worked out: variables expanded, stages in order, each step with what it needs.

import Containers
import Dockerfile
import Documents
import Kernel
import Text

/// What one step of a stage does.
enum BuildOperation: Sendable {
  case run(RunOperation)
  case copy(CopyOperation)
  /// A folder, and whose it is: the user of USER.
  case workdir(String, user: String)
}

struct RunOperation: Sendable {
  var arguments: [String]
  var environment: OrderedMap<String, String>
  var user: String
  var directory: String
  var mounts: [RunMount]
  /// What is fed to the shell, or run as a script.
  var script: HereScript?
  var network: String?
  /// More lines of /etc/hosts, `name:address`.
  var hosts: [String] = []
}

struct HereScript: Sendable {
  var text: String
  var isExecutable: Bool
}

/// `--mount=type=cache,target=/root/.cache`.
struct RunMount: Hashable, Sendable {
  var type = "bind"
  var target = ""
  var source = ""
  var from: String?
  var id: String?
  var isReadOnly = false
  var isRequired = false
  var environment: String?
  var mode: Int?
}

struct CopyOperation: Sendable {
  enum Source: Sendable {
    case context
    case stage(Int)
    case image(String)
    case named(String)
  }
  var source: Source
  var paths: [String]
  var destination: String
  var documents: [(name: String, text: String)]
  var owner: String?
  var mode: String?
  /// ADD: archives are unpacked, URLs fetched.
  var isAdd: Bool
  var keepsParents: Bool
  var excludes: [String]
  var directory: String
}

/// A step of a stage, with the number it bears.
struct BuildStepPlan: Sendable {
  var operation: BuildOperation
  /// With its `[2/5]` in front.
  var title: String
  var createdBy: String
  var lines: ClosedRange<Int>
  /// Its place in the stage's history.
  var historyIndex: Int
  var ignoresCache: Bool
}

/// A stage worked out.
struct StagePlan: Sendable {
  var stage: Stage
  /// The stage it goes on from, or nil.
  var baseStage: Int?
  /// The image it begins with; nil for `scratch` or a stage.
  var baseImage: ImageReference?
  var fromTitle = ""
  var steps: [BuildStepPlan] = []
  /// The configuration at its end; the history of the base is in front.
  var config: ImageConfig
  /// Stages and images that COPY --from and RUN --mount take from.
  var needs: [Int] = []
  /// The arguments declared up to its end, for the stages that go on from it.
  var arguments: [(name: String, value: String)] = []
  var declared: Set<String> = []
  var laterArguments: Set<String> = []
}

/// Why a plan cannot be made.
struct PlanProblem: Error {
  var message: String
  var lines: ClosedRange<Int>?
}

/// Works a Dockerfile out, stage by stage.
struct BuildPlanner {
  let file: BuildFile
  let request: BuildRequest
  let lexer: VariableLexer
  var findings: [LintFinding] = []
  var globals: OrderedMap<String, String> = [:]
  var globalNames: [String] = []

  init(_ file: BuildFile, _ request: BuildRequest) {
    self.file = file
    self.request = request
    lexer = VariableLexer(escape: file.escape)
  }

  static let platformArguments: OrderedMap<String, String> = [
    "BUILDPLATFORM": "linux/amd64", "BUILDOS": "linux", "BUILDARCH": "amd64", "BUILDVARIANT": "",
    "TARGETPLATFORM": "linux/amd64", "TARGETOS": "linux", "TARGETARCH": "amd64",
    "TARGETVARIANT": "",
  ]
  static let proxyArguments: Set<String> = [
    "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY",
    "no_proxy", "ALL_PROXY", "all_proxy",
  ]

  mutating func lint(_ rule: LintRule, _ message: String, _ lines: ClosedRange<Int>) {
    // Real: what is said twice of one place counts once; a variable is told of with each word.
    let finding = LintFinding(rule, message, lines: lines)
    if rule == .undefinedVar || !findings.contains(finding) { findings.append(finding) }
  }

  // MARK: FROM

  /// The arguments before the first FROM.
  mutating func readGlobals() throws(PlanProblem) {
    for instruction in file.globalArguments {
      guard case .arg(let pairs) = instruction.body else { continue }
      for pair in pairs {
        globalNames.append(pair.key)
        if let given = request.arguments[pair.key] {
          globals[pair.key] = given
        } else if let value = pair.value {
          let known = globals
          globals[pair.key] = try expand(value, instruction) {
            known[$0] ?? BuildPlanner.platformArguments[$0]
          }
        }
      }
    }
  }

  /// What each FROM names, with the platform and reserved names looked at.
  mutating func bases() throws(PlanProblem) -> [(image: String, platform: String?)] {
    var out: [(String, String?)] = []
    let stages = file.stages
    var names: Set<String> = []
    for stage in stages {
      if let name = stage.name {
        if !names.insert(name).inserted {
          lint(
            .duplicateStageName,
            "Duplicate stage name \"\(name)\", stage names should be unique", stage.from.lines)
        }
        if name == "scratch" || name == "context" {
          lint(
            .reservedStageName,
            "Stage name should not use the same name as reserved stage \"\(name)\"",
            stage.from.lines)
        }
      }
      let result: VariableLexer.Result
      let known = globals
      do throws(ExpansionProblem) {
        result = try lexer.expand(stage.base) { known[$0] ?? BuildPlanner.platformArguments[$0] }
      } catch {
        throw PlanProblem(
          message: "failed to process \(GoQuote.quoted(stage.base)): \(error.message)",
          lines: stage.from.lines)
      }
      if !isValidDefault(stage, stages) {
        lint(
          .invalidDefaultArgInFrom,
          "Default value for ARG \(stage.base) results in empty or invalid base image name",
          stage.from.lines)
      }
      for name in result.unset where !globalNames.contains(name) {
        let near = nearest(
          to: name, among: globalNames + BuildPlanner.platformArguments.keys)
        lint(
          .undefinedArgInFrom,
          "FROM argument '\(name)' is not declared"
            + (near.map { " (did you mean \($0)?)" } ?? ""), stage.from.lines)
      }
      if result.text.isEmpty {
        throw PlanProblem(
          message: "base name (\(stage.base)) should not be blank", lines: stage.from.lines)
      }
      var platform = stage.from.flag("platform")
      if let text = platform, !text.isEmpty {
        if !text.contains("$") {
          if !["scratch"].contains(result.text) {
            lint(
              .fromPlatformFlagConstDisallowed,
              "FROM --platform flag should not use constant value \"\(text)\"", stage.from.lines)
          }
        } else if text == "$TARGETPLATFORM" || text == "${TARGETPLATFORM}" {
          lint(
            .redundantTargetPlatform,
            "Setting platform to predefined \(text) in FROM is redundant as this is the default "
              + "behavior", stage.from.lines)
        }
        platform = try expand(text, stage.from) {
          known[$0] ?? BuildPlanner.platformArguments[$0]
        }
      }
      out.append((result.text, platform))
    }
    return out
  }
  /// Whether the base name is good with the defaults alone.
  private func isValidDefault(_ stage: Stage, _ stages: [Stage]) -> Bool {
    var defaults: OrderedMap<String, String> = [:]
    for instruction in file.globalArguments {
      guard case .arg(let pairs) = instruction.body else { continue }
      for pair in pairs {
        let known = defaults
        if let value = pair.value,
          let text = try? lexer.word(value, { known[$0] ?? BuildPlanner.platformArguments[$0] })
        {
          defaults[pair.key] = text
        }
      }
    }
    let known = defaults
    guard
      let text = try? lexer.word(
        stage.base, { known[$0] ?? BuildPlanner.platformArguments[$0] })
    else { return false }
    if stages.find(text, before: stage.index) != nil { return true }
    return (try? ImageReference(text)) != nil
  }

  func expand(
    _ text: String, _ instruction: Instruction, _ lookup: (String) -> String?
  ) throws(PlanProblem) -> String {
    do throws(ExpansionProblem) {
      return try lexer.word(text, lookup)
    } catch {
      throw PlanProblem(
        message: "failed to process \(GoQuote.quoted(text)): \(error.message)",
        lines: instruction.lines)
    }
  }
}
