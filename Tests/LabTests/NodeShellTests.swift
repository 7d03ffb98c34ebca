// What can be done on a node of the cluster: its kubelet stopped, static pods' manifests moved.

import Lab
import Testing

@Suite struct NodeShellTests {
  private func expect(
    _ script: String, _ lines: String..., source: SourceLocation = #_sourceLocation
  ) {
    var player = ScriptPlayer(World(seed: 1))
    let said = String(decoding: player.play([script]).output, as: UTF8.self)
    for line in lines {
      #expect(said.contains(line), "missing: \(line)\n\(said)", sourceLocation: source)
    }
  }

  @Test func `without the scheduler's manifest pods stay pending, and with it they run`() {
    expect(
      """
      ssh control-plane sudo mv /etc/kubernetes/manifests/kube-scheduler.yaml /root/
      ssh control-plane ls /etc/kubernetes/manifests | grep -c scheduler
      kubectl run late --image=nginx:1.27; sleep 30; kubectl get pod late --no-headers
      ssh control-plane sudo mv /root/kube-scheduler.yaml /etc/kubernetes/manifests/; sleep 5
      kubectl get pod late --no-headers
      """, "0\npod/late created", "late   0/1   Pending   0     30s", "late   1/1   Running")
  }

  @Test func `a pod that names a node that is none can be deleted, after a while`() {
    expect(
      """
      kubectl run lost --image=nginx --overrides='{"spec":{"nodeName":"worker-9"}}'
      sleep 2; kubectl get pod lost --no-headers -o wide; kubectl delete pod lost --timeout=90s
      kubectl get pods
      """, "lost   0/1   Pending   0     2s    <none>   worker-9", "No resources found in default")
  }

  @Test func `a node answers at once for a port where nobody listens`() {
    expect(
      """
      kubectl get nodes >/dev/null
      curl -sS http://172.18.0.3:30080; ping -c1 172.18.0.4 | grep transmitted
      """, "Failed to connect to 172.18.0.3 port 30080", "1 packets transmitted, 1 received")
  }

  @Test func `without the controllers' manifest nothing is scaled`() {
    expect(
      """
      kubectl create deployment web --image=nginx:1.27
      sleep 5; ssh control-plane sudo mv /etc/kubernetes/manifests/kube-controller-manager.yaml /tmp
      kubectl scale deployment web --replicas=3; sleep 5; kubectl get deployment web --no-headers
      ssh control-plane sudo mv /tmp/kube-controller-manager.yaml /etc/kubernetes/manifests; sleep 5
      kubectl get deployment web --no-headers
      """, "web   1/3", "web   3/3")
  }

  @Test func `a node whose kubelet is stopped is not ready, until it is started`() {
    expect(
      """
      ssh worker-1 'sudo systemctl stop kubelet'; ssh worker-1 systemctl is-active kubelet; echo $?
      sleep 60; kubectl get nodes --no-headers worker-1
      ssh worker-1 sudo systemctl start kubelet; sleep 2; kubectl get nodes --no-headers worker-1
      """, "inactive\n3\n", "worker-1   NotReady", "worker-1   Ready")
  }

  @Test func `what belongs to root on a node needs sudo`() {
    expect(
      """
      ssh control-plane mv /etc/kubernetes/manifests/kube-scheduler.yaml /root/
      ssh worker-1 systemctl stop kubelet; ssh worker-1 systemctl is-active kubelet
      ssh control-plane ls /etc/kubernetes/manifests | grep -c scheduler
      """,
      "mv: cannot move '/etc/kubernetes/manifests/kube-scheduler.yaml' to '/root/kube-scheduler.yaml': Permission denied",
      "Failed to stop kubelet: Interactive authentication required.", "\nactive\n1\n")
  }

  @Test func `a manifest is not lost in a folder that is not there`() {
    expect(
      """
      ssh control-plane sudo mv /etc/kubernetes/manifests/kube-scheduler.yaml /root/
      ssh control-plane sudo mv /root/kube-scheduler.yaml /etc/kubernetes/manifest/
      ssh control-plane sudo mv /root/kube-scheduler.yaml /etc/kubernets/manifests/
      ssh control-plane sudo mv /root/kube-scheduler.yaml /etc/kubernetes/manifests/
      ssh control-plane ls /etc/kubernetes/manifests | grep -c scheduler
      """,
      "mv: cannot move '/root/kube-scheduler.yaml' to '/etc/kubernetes/manifest/': Not a directory",
      "to '/etc/kubernets/manifests/': No such file or directory", "\n1\n")
  }

  @Test func `a manifest is taken away by any way there is, and a copy beside it goes on running`()
  {
    expect(
      """
      ssh control-plane 'cd /etc/kubernetes/manifests && sudo mv kube-scheduler.yaml kube-scheduler.yaml.bak'
      kubectl run a --image=nginx:1.27; sleep 20; kubectl get pod a --no-headers
      ssh control-plane "sudo cp /etc/kubernetes/manifests/kube-scheduler.yaml.bak /tmp/; sudo sh -c 'rm /etc/kubernetes/manifests/kube-scheduler.yaml.bak'"
      kubectl run b --image=nginx:1.27; sleep 20; kubectl get pod b --no-headers
      ssh control-plane sudo cp /tmp/kube-scheduler.yaml.bak /etc/kubernetes/manifests/kube-scheduler.yaml
      sleep 10; kubectl get pod b --no-headers
      """, "a     1/1   Running", "b     0/1   Pending", "b     1/1   Running")
  }

  @Test func `a manifest waits in any folder there is`() {
    expect(
      """
      ssh control-plane sudo mv /etc/kubernetes/manifests/kube-scheduler.yaml /
      ssh control-plane ls /etc/kubernetes/manifests | grep -c scheduler
      ssh control-plane sudo mv /kube-scheduler.yaml ~
      ssh control-plane ls; ssh control-plane 'cd && pwd; whoami; hostname'
      ssh control-plane 'sudo mv ~/kube-scheduler.yaml /root; ls /root; sudo ls /root'
      ssh root@control-plane 'cd /etc/kubernetes/manifests; mv ~/kube-scheduler.yaml .'
      ssh control-plane ls /etc/kubernetes/manifests | grep -c scheduler
      """,
      "0\nkube-scheduler.yaml\n/home/learner\nlearner\ncontrol-plane\n",
      "ls: cannot open directory '/root': Permission denied\nkube-scheduler.yaml\n1\n")
  }

  @Test func `a kubelet is stopped in all of systemd's ways`() {
    expect(
      """
      ssh worker-1 sudo systemctl disable --now kubelet; ssh worker-1 systemctl is-active kubelet
      ssh worker-1 sudo systemctl enable --now kubelet; ssh worker-1 systemctl is-active kubelet
      ssh worker-1 'sudo service kubelet stop; systemctl is-active kubelet'
      """, "multi-user.target.wants/kubelet.service\".\ninactive\n", ".service.\nactive\ninactive")
  }

  @Test func `what a node does not know is said`() {
    expect(
      "ssh nowhere ls; ssh worker-1; ssh worker-1 reboot; ssh worker-1 ls /etc/kubernetes/manifests",
      "ssh: Could not resolve hostname nowhere: Name or service not known",
      "a shell on a node is not modelled", "`reboot` on a node is not modelled")
  }
}
