// What stands in a cluster from the start.

import Documents
import Kernel
import KubernetesAPI
import Testing

@testable import KubernetesCluster

@Suite struct BootTests {
  private func cluster() -> Cluster {
    var clock = Clock(now: .zero)
    return Cluster(clock: &clock)
  }
  private let kinds: [ResourceKind] = [.clusterRoles, .clusterRoleBindings, .roles, .roleBindings]

  @Test func `roles that are made late have the revisions that were kept for them`() throws {
    let server = cluster().server
    let revisions = kinds.flatMap { server.list($0) }.map(\.meta.resourceVersion)
    let first = try #require(revisions.min()), last = try #require(revisions.max())
    #expect(Set(revisions).count == revisions.count)
    // The three that gather others were written twice.
    #expect(revisions.count + 3 == Cluster.roleRevisions)
    #expect(last - first + 1 == Cluster.roleRevisions)
    let others = ResourceKind.builtIn.filter { !kinds.contains($0) }
      .flatMap { server.list($0) }.map(\.meta.resourceVersion)
    #expect(others.allSatisfy { !(first...last).contains($0) })
  }

  @Test func `a change of a role that was not made yet finds it`() throws {
    var cluster = cluster()
    let before = cluster
    let author = Author(user: "kubernetes-admin", manager: "kubectl")
    cluster.server.change(.clusterRoles, "", "view", by: author, now: .zero) {
      $0.meta.labels["mine"] = "yes"
    }
    let role = try #require(cluster.server.get(.clusterRoles, "", "view"))
    #expect(role.meta.labels["mine"] == "yes")
    #expect(role["rules"]?.array?.isEmpty == false)
    #expect(before.server.get(.clusterRoles, "", "view")?.meta.labels["mine"] == nil)
    #expect(
      cluster.server.list(.clusterRoles).map(\.meta.uid)
        == before.server.list(.clusterRoles).map(\.meta.uid))
    #expect(
      cluster.server.list(.clusterRoleBindings).count
        == before.server.list(.clusterRoleBindings).count)
  }
}
