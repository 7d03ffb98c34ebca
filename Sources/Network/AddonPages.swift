// Manifests that learners apply from their makers' pages: ingress-nginx, metrics-server, MetalLB.
//
// Real: names, kinds and order are those of the makers' files, so that `apply` says the same lines;
// the texts are our own, without what the lab does not model (admission webhooks and their jobs).

enum AddonPages {
  /// Paths under which each manifest is found.
  static let all: [(host: String, path: String, body: String)] = {
    var pages: [(host: String, path: String, body: String)] = []
    let raw = "raw.githubusercontent.com"
    let kind = ingress(isKind: true, type: "NodePort")
    let cloud = ingress(isKind: false, type: "LoadBalancer")
    let bare = ingress(isKind: false, type: "NodePort")
    for version in [
      "main", "controller-v1.14.0", "controller-v1.13.0", "controller-v1.12.1",
      "controller-v1.12.0",
      "controller-v1.11.3", "controller-v1.11.2", "controller-v1.10.1", "controller-v1.10.0",
      "controller-v1.9.6", "controller-v1.9.4", "controller-v1.8.2", "controller-v1.8.1",
      "controller-v1.8.0", "controller-v1.7.1", "controller-v1.6.4", "controller-v1.5.1",
    ] {
      let folder = "/kubernetes/ingress-nginx/\(version)/deploy/static/provider"
      pages.append((raw, "\(folder)/kind/deploy.yaml", kind))
      pages.append((raw, "\(folder)/cloud/deploy.yaml", cloud))
      pages.append((raw, "\(folder)/baremetal/deploy.yaml", bare))
    }
    pages.append(("kind.sigs.k8s.io", "/examples/ingress/deploy-ingress-nginx.yaml", kind))
    let metrics = "/kubernetes-sigs/metrics-server/releases"
    for version in ["v0.8.0", "v0.7.2", "v0.7.1", "v0.7.0", "v0.6.4", "v0.6.3"] {
      pages.append(
        ("github.com", "\(metrics)/download/\(version)/components.yaml", metricsServer(version)))
    }
    pages.append(
      ("github.com", "\(metrics)/latest/download/components.yaml", metricsServer("v0.8.0")))
    for version in [
      "v0.15.2", "v0.14.9", "v0.14.8", "v0.14.5", "v0.14.3", "v0.13.12", "v0.13.10", "v0.13.7",
      "main",
    ] {
      pages.append(
        (raw, "/metallb/metallb/\(version)/config/manifests/metallb-native.yaml", metallb))
    }
    return pages
  }()

  // MARK: ingress-nginx

  private static func ingress(isKind: Bool, type: String) -> String {
    /// The controller's labels, so many spaces from the margin.
    func labels(_ indent: Int) -> String {
      ["component: controller", "instance: ingress-nginx", "name: ingress-nginx"].map {
        String(repeating: " ", count: indent) + "app.kubernetes.io/" + $0
      }.joined(separator: "\n")
    }
    func meta(_ name: String, isClusters: Bool = false) -> String {
      "metadata:\n  labels:\n    app.kubernetes.io/instance: ingress-nginx\n"
        + "    app.kubernetes.io/name: ingress-nginx\n    app.kubernetes.io/part-of: ingress-nginx\n"
        + "    app.kubernetes.io/version: 1.14.0\n  name: \(name)\n"
        + (isClusters ? "" : "  namespace: ingress-nginx\n")
    }
    func binding(_ kind: String, isClusters: Bool) -> String {
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: \(kind)Binding\n"
        + meta("ingress-nginx", isClusters: isClusters)
        + "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: \(kind)\n  name: ingress-nginx\n"
        + "subjects:\n- kind: ServiceAccount\n  name: ingress-nginx\n  namespace: ingress-nginx\n"
    }
    let looking = "  verbs: [get, list, watch]\n"
    let hostPort = isKind ? "          hostPort: " : ""
    return [
      "apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    app.kubernetes.io/instance: ingress-nginx\n    app.kubernetes.io/name: ingress-nginx\n  name: ingress-nginx\n",
      "apiVersion: v1\nkind: ServiceAccount\nautomountServiceAccountToken: true\n"
        + meta("ingress-nginx"),
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n" + meta("ingress-nginx")
        + "rules:\n- apiGroups: ['']\n  resources: [configmaps, pods, secrets, endpoints, services]\n\(looking)- apiGroups: [networking.k8s.io]\n  resources: [ingresses, ingressclasses]\n\(looking)- apiGroups: [networking.k8s.io]\n  resources: [ingresses/status]\n  verbs: [update]\n",
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n"
        + meta("ingress-nginx", isClusters: true)
        + "rules:\n- apiGroups: ['']\n  resources: [configmaps, endpoints, nodes, pods, secrets, namespaces, services]\n\(looking)- apiGroups: [networking.k8s.io]\n  resources: [ingresses, ingressclasses]\n\(looking)- apiGroups: ['']\n  resources: [events]\n  verbs: [create, patch]\n- apiGroups: [networking.k8s.io]\n  resources: [ingresses/status]\n  verbs: [update]\n- apiGroups: [discovery.k8s.io]\n  resources: [endpointslices]\n\(looking)",
      binding("Role", isClusters: false), binding("ClusterRole", isClusters: true),
      "apiVersion: v1\nkind: ConfigMap\n" + meta("ingress-nginx-controller"),
      "apiVersion: v1\nkind: Service\n" + meta("ingress-nginx-controller")
        + """
        spec:
          ipFamilies: [IPv4]
          ipFamilyPolicy: SingleStack
          ports:
          - appProtocol: http
            name: http
            port: 80
            protocol: TCP
            targetPort: http
          - appProtocol: https
            name: https
            port: 443
            protocol: TCP
            targetPort: https
          selector:
            app.kubernetes.io/component: controller
            app.kubernetes.io/instance: ingress-nginx
            app.kubernetes.io/name: ingress-nginx
          type: \(type)

        """,
      "apiVersion: apps/v1\nkind: Deployment\n" + meta("ingress-nginx-controller")
        + """
        spec:
          minReadySeconds: 0
          revisionHistoryLimit: 10
          selector:
            matchLabels:
        \(labels(6))
          template:
            metadata:
              labels:
        \(labels(8))
            spec:
              containers:
              - args:
                - /nginx-ingress-controller
                - --election-id=ingress-nginx-leader
                - --controller-class=k8s.io/ingress-nginx
                - --ingress-class=nginx
                - --configmap=$(POD_NAMESPACE)/ingress-nginx-controller
        \(isKind ? "        - --watch-ingress-without-class=true\n        - --publish-status-address=localhost" : "        - --publish-service=$(POD_NAMESPACE)/ingress-nginx-controller")
                env:
                - name: POD_NAME
                  valueFrom: {fieldRef: {fieldPath: metadata.name}}
                - name: POD_NAMESPACE
                  valueFrom: {fieldRef: {fieldPath: metadata.namespace}}
                image: registry.k8s.io/ingress-nginx/controller:v1.14.0
                imagePullPolicy: IfNotPresent
                livenessProbe:
                  failureThreshold: 5
                  httpGet: {path: /healthz, port: 10254, scheme: HTTP}
                  initialDelaySeconds: 10
                  periodSeconds: 10
                  timeoutSeconds: 1
                name: controller
                ports:
                - containerPort: 80
                  name: http
                  protocol: TCP
        \(isKind ? hostPort + "80\n" : "")        - containerPort: 443
                  name: https
                  protocol: TCP
        \(isKind ? hostPort + "443\n" : "")        readinessProbe:
                  failureThreshold: 3
                  httpGet: {path: /healthz, port: 10254, scheme: HTTP}
                  initialDelaySeconds: 10
                  periodSeconds: 10
                  timeoutSeconds: 1
                resources:
                  requests: {cpu: 100m, memory: 90Mi}
              dnsPolicy: ClusterFirst
              nodeSelector:
                kubernetes.io/os: linux
              serviceAccountName: ingress-nginx
              terminationGracePeriodSeconds: \(isKind ? 0 : 300)
        \(isKind ? "      tolerations:\n      - {effect: NoSchedule, key: node-role.kubernetes.io/control-plane, operator: Equal}\n" : "")
        """,
      "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata:\n  labels:\n\(labels(4))\n  name: nginx\nspec:\n  controller: k8s.io/ingress-nginx\n",
    ].joined(separator: "---\n")
  }

  // MARK: metrics-server

  private static func metricsServer(_ version: String) -> String {
    """
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      labels: {k8s-app: metrics-server}
      name: metrics-server
      namespace: kube-system
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      labels:
        k8s-app: metrics-server
        rbac.authorization.k8s.io/aggregate-to-admin: "true"
        rbac.authorization.k8s.io/aggregate-to-edit: "true"
        rbac.authorization.k8s.io/aggregate-to-view: "true"
      name: system:aggregated-metrics-reader
    rules:
    - apiGroups: [metrics.k8s.io]
      resources: [pods, nodes]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      labels: {k8s-app: metrics-server}
      name: system:metrics-server
    rules:
    - apiGroups: ['']
      resources: [nodes/metrics]
      verbs: [get]
    - apiGroups: ['']
      resources: [pods, nodes]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      labels: {k8s-app: metrics-server}
      name: metrics-server-auth-reader
      namespace: kube-system
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: extension-apiserver-authentication-reader}
    subjects:
    - {kind: ServiceAccount, name: metrics-server, namespace: kube-system}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      labels: {k8s-app: metrics-server}
      name: metrics-server:system:auth-delegator
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:auth-delegator'}
    subjects:
    - {kind: ServiceAccount, name: metrics-server, namespace: kube-system}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      labels: {k8s-app: metrics-server}
      name: system:metrics-server
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:metrics-server'}
    subjects:
    - {kind: ServiceAccount, name: metrics-server, namespace: kube-system}
    ---
    apiVersion: v1
    kind: Service
    metadata:
      labels: {k8s-app: metrics-server}
      name: metrics-server
      namespace: kube-system
    spec:
      ports:
      - appProtocol: https
        name: https
        port: 443
        protocol: TCP
        targetPort: https
      selector:
        k8s-app: metrics-server
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      labels:
        k8s-app: metrics-server
      name: metrics-server
      namespace: kube-system
    spec:
      selector:
        matchLabels:
          k8s-app: metrics-server
      strategy:
        rollingUpdate:
          maxUnavailable: 0
      template:
        metadata:
          labels:
            k8s-app: metrics-server
        spec:
          containers:
          - args:
            - --cert-dir=/tmp
            - --secure-port=10250
            - --kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname
            - --kubelet-use-node-status-port
            - --metric-resolution=15s
            image: registry.k8s.io/metrics-server/metrics-server:\(version)
            imagePullPolicy: IfNotPresent
            livenessProbe:
              failureThreshold: 3
              httpGet:
                path: /livez
                port: https
                scheme: HTTPS
              periodSeconds: 10
            name: metrics-server
            ports:
            - containerPort: 10250
              name: https
              protocol: TCP
            readinessProbe:
              failureThreshold: 3
              httpGet:
                path: /readyz
                port: https
                scheme: HTTPS
              initialDelaySeconds: 20
              periodSeconds: 10
            resources:
              requests:
                cpu: 100m
                memory: 200Mi
            securityContext:
              allowPrivilegeEscalation: false
              capabilities:
                drop: [ALL]
              readOnlyRootFilesystem: true
              runAsNonRoot: true
              runAsUser: 1000
              seccompProfile:
                type: RuntimeDefault
            volumeMounts:
            - mountPath: /tmp
              name: tmp-dir
          nodeSelector:
            kubernetes.io/os: linux
          priorityClassName: system-cluster-critical
          serviceAccountName: metrics-server
          volumes:
          - emptyDir: {}
            name: tmp-dir
    ---
    apiVersion: apiregistration.k8s.io/v1
    kind: APIService
    metadata:
      labels: {k8s-app: metrics-server}
      name: v1beta1.metrics.k8s.io
    spec:
      group: metrics.k8s.io
      groupPriorityMinimum: 100
      insecureSkipTLSVerify: true
      service:
        name: metrics-server
        namespace: kube-system
      version: v1beta1
      versionPriority: 100

    """
  }

  // MARK: MetalLB

  private static func definition(_ kind: String, _ plural: String, _ fields: String) -> String {
    """
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata:
      name: \(plural).metallb.io
    spec:
      group: metallb.io
      names: {kind: \(kind), listKind: \(kind)List, plural: \(plural), singular: \(kind.lowercased())}
      scope: Namespaced
      versions:
      - name: v1beta1
        served: true
        storage: true
        subresources: {status: {}}
        schema:
          openAPIV3Schema:
            type: object
            properties:
              apiVersion: {type: string}
              kind: {type: string}
              metadata: {type: object}
              status: {type: object}
              spec:
                type: object
                properties:
    \(fields)
    """
  }

  private static let metallb: String = {
    func workload(_ name: String) -> String {
      """
      spec:
        selector:
          matchLabels: {app: metallb, component: \(name)}
        template:
          metadata:
            labels: {app: metallb, component: \(name)}
          spec:
            containers:
            - image: quay.io/metallb/\(name):v0.15.2
              name: \(name)
              args: [--port=7472, --log-level=info]
              ports:
              - {containerPort: 7472, name: monitoring}
              readinessProbe:
                httpGet: {path: /metrics, port: monitoring}
                initialDelaySeconds: 10
                periodSeconds: 10
            serviceAccountName: \(name)

      """
    }
    func part(_ name: String, _ kind: String) -> String {
      "apiVersion: apps/v1\nkind: \(kind)\nmetadata:\n  labels: {app: metallb, component: \(name)}\n"
        + "  name: \(name)\n  namespace: metallb-system\n"
        + workload(name)
    }
    func account(_ name: String) -> String {
      "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  labels: {app: metallb}\n  name: \(name)\n"
        + "  namespace: metallb-system\n"
    }
    return [
      "apiVersion: v1\nkind: Namespace\nmetadata:\n  labels:\n    pod-security.kubernetes.io/enforce: privileged\n  name: metallb-system\n",
      definition(
        "IPAddressPool", "ipaddresspools",
        "              addresses: {type: array, items: {type: string}}\n              autoAssign: {type: boolean}\n              avoidBuggyIPs: {type: boolean}\n"
      ),
      definition(
        "L2Advertisement", "l2advertisements",
        "              ipAddressPools: {type: array, items: {type: string}}\n              interfaces: {type: array, items: {type: string}}\n"
      ),
      account("controller"), account("speaker"), part("controller", "Deployment"),
      part("speaker", "DaemonSet"),
    ].joined(separator: "---\n")
  }()
}
