// kubectl at the lab's prompt, against what the real tool says.

import Lab
import Testing

@Suite struct KubectlTests {
  /// Plays a transcript; gives the steps that come out otherwise.
  private func differences(_ text: String) -> [String] {
    let transcript = Transcript(parsing: text)
    var player = TranscriptPlayer(World())
    let now = player.play(transcript)
    var found: [String] = []
    for (want, got) in zip(transcript.items, now.items) {
      guard case .step(let a) = want, case .step(let b) = got else { continue }
      if a.output != b.output || a.status != b.status {
        found.append("$ \(a.command)\n\(b.output.joined(separator: "\n"))\n[\(b.status)]")
      }
    }
    return found
  }

  @Test func `what is made without a server is what kubectl 1.36 makes`() {
    #expect(differences(generated) == [])
  }
  @Test func `command lines that cannot be meant are refused in kubectl's words`() {
    #expect(differences(refused) == [])
  }
  @Test func `objects are changed and it is said in kubectl's words`() {
    #expect(differences(changed) == [])
  }
  @Test func `a kustomization is built as kustomize builds it`() {
    #expect(differences(kustomized) == [])
  }
  @Test func `generators make and refuse what kubectl's do`() {
    #expect(differences(made) == [])
  }
  @Test func `objects of files are changed without a server`() {
    #expect(differences(localChanges) == [])
  }
  @Test func `every form of -o prints an object as kubectl does`() {
    #expect(differences(formsOfOutput) == [])
  }
  @Test func `a kubeconfig is made and changed as kubectl does it`() {
    #expect(differences(kubeconfigs) == [])
  }
  @Test func `a pod template has the hash that a cluster gives it`() {
    // Real: recorded from 1.36.2; the names of replica sets follow from it.
    let said = differences(
      """
        $ kubectl create deployment web --image=nginx:1.26
        deployment.apps/web created
        $ kubectl get rs -o name
        replicaset.apps/web-777f9fc55f
        $ kubectl set image deployment/web nginx=nginx:1.27
        deployment.apps/web image updated
        $ kubectl rollout status deployment/web --timeout=60s > out; kubectl get rs -o name
        replicaset.apps/web-777f9fc55f
        replicaset.apps/web-7d876db474
      """)
    #expect(said == [])
  }
  @Test func `-v shows the requests`() {
    let said = differences(
      """
        $ kubectl label node worker-1 disk=ssd -v=6 2>&1 | grep -o 'verb=.*OK"'
        verb="GET" url="https://127.0.0.1:6443/api/v1/nodes/worker-1" status="200 OK"
        verb="PATCH" url="https://127.0.0.1:6443/api/v1/nodes/worker-1?fieldManager=kubectl-label" status="200 OK"
        $ kubectl get pods -A -l app=web -v=6 2>&1 | grep -o 'url=.*OK"'
        url="https://127.0.0.1:6443/api/v1/pods?labelSelector=app%3Dweb&limit=500" status="200 OK"
        $ kubectl get pods -v=abc
        error: invalid argument "abc" for "-v, --v" flag: strconv.ParseInt: parsing "abc": invalid syntax
        See 'kubectl get --help' for usage.
        [1]
      """)
    #expect(said == [])
  }
  @Test func `who is not known to the server is turned away`() {
    let said = differences(
      """
        $ kubectl create serviceaccount bot; kubectl config set-credentials bot --token=$(kubectl create token bot)
        serviceaccount/bot created
        User "bot" set.
        $ kubectl config set-context bot --cluster=kind-kind --user=bot
        Context "bot" created.
        $ kubectl --context=bot get pods
        Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:default:bot" cannot list resource "pods" in API group "" in the namespace "default"
        [1]
        $ kubectl config set-credentials bot --token=other; kubectl --context=bot get pods
        User "bot" set.
        error: You must be logged in to the server (Unauthorized)
        [1]
        $ kubectl get pods --user=ghost
        error: auth info "ghost" does not exist
        [1]
      """)
    #expect(said == [])
  }
  @Test func `columns of one's own show objects as Go does`() {
    let said = differences(
      """
        $ kubectl get ns default -o 'custom-columns=A:.metadata.labels,B:.spec'
        A                                          B
        map[kubernetes.io/metadata.name:default]   map[finalizers:[kubernetes]]
        $ kubectl get ns default -o jsonpath='{.metadata.labels}'
        {"kubernetes.io/metadata.name":"default"} (no-eol)
      """)
    #expect(said == [])
  }
}
