// Checks of the real lab that need more than a document: names in the cluster, rollouts, environments.

import Grading
import Lab
import Lessons
import Testing

@Suite struct CheckFormTests {
  /// The statuses of one check after a script in the real lab.
  private func holds(_ yaml: String, after script: String) throws -> Bool {
    let lesson = try lesson(steps: "  - id: one\n    points: 1\n    checks:\n      - \(yaml)\n")
    let grade = Grader(lesson, on: LabStage.self).grade(
      Submission(name: "a", script: Array(script.utf8)))
    #expect(grade.problem == nil && grade.fault == nil && grade.stopped == nil)
    return grade.steps[0].status == .passed
  }
  static let service = """
    kubectl create deployment web --image=nginx
    kubectl expose deployment web --port=80
    sleep 30

    """

  @Test func `a service answers by its name inside the cluster, and not outside`() throws {
    let inside =
      #"http: {url: "http://web/", from: cluster, status: 200, body: {contains: Welcome}}"#
    let outside = #"http: {url: "http://web/", status: 200}"#
    #expect(try holds(inside, after: Self.service))
    #expect(try !holds(outside, after: Self.service))
    #expect(
      try holds(
        #"http: {url: "http://web.default.svc.cluster.local", from: cluster, status: 200}"#,
        after: Self.service))
    #expect(try !holds(inside, after: "kubectl create deployment web --image=nginx\nsleep 30\n"))
  }

  @Test func `a container is asked for its environment`() throws {
    let check = "docker: {container: web, env: {MODE: prod, PORT: 8080, DEBUG: {$absent: true}}}"
    let run = "docker run -d --name web -e PORT=8080"
    #expect(try holds(check, after: "\(run) -e MODE=prod nginx\n"))
    #expect(try !holds(check, after: "\(run) -e MODE=test nginx\n"))
    #expect(try !holds(check, after: "\(run) -e MODE=prod -e DEBUG=1 nginx\n"))
  }

  @Test func `rolled out is what the latest spec has brought about`() throws {
    let check = """
      object:
                kind: Deployment
                metadata: {name: web}
                rolledOut: true
                spec: {template: {spec: {containers: [{image: "nginx:1.27"}]}}}
      """
    let start = "kubectl create deployment web --image=nginx:1.25 --replicas=3\nsleep 30\n"
    #expect(
      try holds(check, after: start + "kubectl set image deploy/web nginx=nginx:1.27\nsleep 60\n"))
    #expect(try !holds(check, after: start))
    #expect(
      try !holds(
        check, after: start + "kubectl set image deploy/web nginx=nginx:1.27-typo\nsleep 60\n"))
  }

  @Test func `a verb that kubectl has not can be asked for, too`() throws {
    let check = "asked: {command: kubectl login, fails: true}"
    #expect(try holds(check, after: "kubectl login -u me\n"))
    #expect(try holds(check, after: "kubectl login\n"))
    #expect(try !holds(check, after: "kubectl logs\necho kubectl login\n"))
  }
}
