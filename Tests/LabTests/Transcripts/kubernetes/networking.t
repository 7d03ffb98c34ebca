Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

Services, endpoints, ingress, network policies, port-forward.

  $ kubectl get svc
  NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   7s
  $ kubectl describe svc kubernetes
  Name:                     kubernetes
  Namespace:                default
  Labels:                   component=apiserver
                            provider=kubernetes
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.0.1
  IPs:                      10.96.0.1
  Port:                     https  443/TCP
  TargetPort:               6443/TCP
  Endpoints:                172.18.0.2:6443
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpoints
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME         ENDPOINTS         AGE
  kubernetes   172.18.0.2:6443   7s
  $ kubectl get endpointslices
  NAME         ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  kubernetes   IPv4          6443    172.18.0.2   7s
  $ kubectl create deployment web --image=nginx:1.27 --replicas=2 --port=80
  deployment.apps/web created
# settle
  $ kubectl expose deployment web
  service/web exposed
  $ kubectl expose deployment web
  Error from server (AlreadyExists): services "web" already exists
  [1]
  $ kubectl expose deployment web --name=web-np --type=NodePort --port=80
  service/web-np exposed
  $ kubectl expose deployment web --name=web-lb --type=LoadBalancer --port=8080 --target-port=80
  service/web-lb exposed
  $ kubectl expose deployment web --name=web-head --port=80 --cluster-ip=None
  service/web-head exposed
  $ kubectl expose deployment web --name=web-ext --type=ExternalName --external-name=example.org --port=80
  error: unknown flag: --external-name
  See 'kubectl expose --help' for usage.
  [1]
  $ kubectl expose deployment web --name=web-bad --type=Nope --port=80
  The Service "web-bad" is invalid: spec.type: Unsupported value: "Nope": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  [1]
  $ kubectl expose deployment web --name=Web_Bad --port=80
  The Service "Web_Bad" is invalid: metadata.name: Invalid value: "Web_Bad": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl expose deployment web --name=big --port=99999
  The Service "big" is invalid: 
  * spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive
  * spec.ports[0].targetPort: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl expose deployment nosuch --port=80
  Error from server (NotFound): deployments.apps "nosuch" not found
  [1]
  $ kubectl create deployment noport --image=nginx:1.27
  deployment.apps/noport created
  $ kubectl expose deployment noport
  error: couldn't find port via --port flag or introspection
  [1]
  $ kubectl expose
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
# varies
  $ kubectl run solo --image=nginx:1.27 --port=80 --expose
# settle
# varies
  $ kubectl expose pod solo --name=solo2 --port=8080
  $ kubectl get svc web -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-22T09:22:15Z"
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "342"
    uid: e1b6374f-a6ae-4ceb-acec-24085d0f43ea
  spec:
    clusterIP: 10.96.29.98
    clusterIPs:
    - 10.96.29.98
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      app: web
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl describe svc web
  Name:                     web
  Namespace:                default
  Labels:                   app=web
  Annotations:              <none>
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.29.98
  IPs:                      10.96.29.98
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  Endpoints:                10.244.2.2:80,10.244.1.2:80
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl describe svc web-np
  Name:                     web-np
  Namespace:                default
  Labels:                   app=web
  Annotations:              <none>
  Selector:                 app=web
  Type:                     NodePort
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.227.212
  IPs:                      10.96.227.212
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  NodePort:                 <unset>  32623/TCP
  Endpoints:                10.244.2.2:80,10.244.1.2:80
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
# varies
  $ kubectl describe svc web-lb
  Name:                     web-lb
  Namespace:                default
  Labels:                   app=web
  Annotations:              <none>
  Selector:                 app=web
  Type:                     LoadBalancer
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.6.81
  IPs:                      10.96.6.81
  Port:                     <unset>  8080/TCP
  TargetPort:               80/TCP
  NodePort:                 <unset>  32429/TCP
  Endpoints:                10.244.2.2:80,10.244.1.2:80
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl describe svc web-ext
  Error from server (NotFound): services "web-ext" not found
  [1]
  $ kubectl describe svc web-head
  Name:                     web-head
  Namespace:                default
  Labels:                   app=web
  Annotations:              <none>
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       None
  IPs:                      None
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  Endpoints:                10.244.1.2:80,10.244.2.2:80
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS                     AGE
  web    10.244.1.2:80,10.244.2.2:80   5s
  $ kubectl describe endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  Name:         web
  Namespace:    default
  Labels:       app=web
                endpoints.kubernetes.io/managed-by=endpoint-controller
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-22T09:22:15Z
  Subsets:
    Addresses:          10.244.1.2,10.244.2.2
    NotReadyAddresses:  <none>
    Ports:
      Name     Port  Protocol
      ----     ----  --------
      <unset>  80    TCP
  
  Events:  <none>
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  web-mbhwl   IPv4          80      10.244.2.2,10.244.1.2   5s
  $ kubectl describe endpointslices -l kubernetes.io/service-name=web
  Name:         web-mbhwl
  Namespace:    default
  Labels:       app=web
                endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io
                kubernetes.io/service-name=web
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-22T09:22:15Z
  AddressType:  IPv4
  Ports:
    Name     Port  Protocol
    ----     ----  --------
    <unset>  80    TCP
  Endpoints:
    - Addresses:  10.244.2.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/web-cc544bdcc-qngsm
      NodeName:   worker-2
      Zone:       <unset>
    - Addresses:  10.244.1.2
      Conditions:
        Ready:    true
      Hostname:   <unset>
      TargetRef:  Pod/web-cc544bdcc-twzzr
      NodeName:   worker-1
      Zone:       <unset>
  Events:         <none>
  $ kubectl scale deployment web --replicas=5
  deployment.apps/web scaled
# settle
  $ kubectl get endpoints web web-np
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME     ENDPOINTS                                               AGE
  web      10.244.1.2:80,10.244.1.4:80,10.244.1.5:80 + 2 more...   8s
  web-np   10.244.1.2:80,10.244.1.4:80,10.244.1.5:80 + 2 more...   7s
  $ kubectl describe svc web | grep Endpoints
  Endpoints:                10.244.2.2:80,10.244.1.2:80,10.244.2.4:80 + 2 more...
  $ kubectl scale deployment web --replicas=0
  deployment.apps/web scaled
# settle
  $ kubectl get endpoints web
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME   ENDPOINTS   AGE
  web    <none>      11s
  $ kubectl describe svc web | grep Endpoints
  Endpoints:                
  $ kubectl create service clusterip plain --tcp=5678:8080
  service/plain created
  $ kubectl create service nodeport np --tcp=80:80 --node-port=30100
  service/np created
  $ kubectl create service nodeport np2 --tcp=80:80 --node-port=30100
  error: failed to create NodePort service: Service "np2" is invalid: spec.ports[0].nodePort: Invalid value: 30100: provided port is already allocated
  [1]
  $ kubectl create service nodeport np3 --tcp=80:80 --node-port=90
  error: failed to create NodePort service: Service "np3" is invalid: spec.ports[0].nodePort: Invalid value: 90: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl create service clusterip
  error: exactly one NAME is required, got 0
  See 'kubectl create service clusterip -h' for help and examples
  [1]
  $ kubectl create service clusterip x
  error: at least one tcp port specifier must be provided
  [1]
  $ kubectl create service externalname ext --external-name=db.example.org
  service/ext created
  $ kubectl get svc ext plain np
  NAME    TYPE           CLUSTER-IP      EXTERNAL-IP      PORT(S)        AGE
  ext     ExternalName   <none>          db.example.org   <none>         0s
  plain   ClusterIP      10.96.168.230   <none>           5678/TCP       0s
  np      NodePort       10.96.20.249    <none>           80:30100/TCP   0s
  $ kubectl set selector service plain app=web
  service/plain selector updated
  $ kubectl get svc plain -o wide
  NAME    TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)    AGE   SELECTOR
  plain   ClusterIP   10.96.168.230   <none>        5678/TCP   1s    app=web
  $ kubectl patch svc web -p '{"spec":{"type":"NodePort"}}'
  service/web patched
  $ kubectl patch svc web -p '{"spec":{"clusterIP":"10.96.1.1"}}'
  The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.1.1"]: may not change once set
  [1]
  $ kubectl create ingress site --rule="foo.com/=web:80" --rule="foo.com/api*=web-np:80" --class=nginx
  ingress.networking.k8s.io/site created
  $ kubectl create ingress nobody
  error: not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)
  [1]
  $ kubectl create ingress bad --rule="foo.com"
  error: rule foo.com is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl get ingress
  NAME   CLASS   HOSTS     ADDRESS   PORTS   AGE
  site   nginx   foo.com             80      0s
  $ kubectl describe ingress site
  Name:             site
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  <default>
  Rules:
    Host        Path  Backends
    ----        ----  --------
    foo.com     
                /      web:80 ()
                /api   web-np:80 ()
  Annotations:  <none>
  Events:       <none>
  $ kubectl create ingress tls --rule="foo.com/*=web:80,tls=cert" --default-backend=web:80
  ingress.networking.k8s.io/tls created
  $ kubectl describe ing tls
  Name:             tls
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    <none>
  Default backend:  web:80 ()
  TLS:
    cert terminates foo.com
  Rules:
    Host        Path  Backends
    ----        ----  --------
    foo.com     
                /   web:80 ()
  Annotations:  <none>
  Events:       <none>
  $ cat > np.yaml <<'EOF'
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata:
  >   name: deny
  > spec:
  >   podSelector:
  >     matchLabels:
  >       app: web
  >   policyTypes:
  >   - Ingress
  >   - Egress
  >   ingress:
  >   - from:
  >     - podSelector:
  >         matchLabels:
  >           role: front
  >     ports:
  >     - protocol: TCP
  >       port: 80
  > EOF
  $ kubectl apply -f np.yaml
  networkpolicy.networking.k8s.io/deny created
  $ kubectl get networkpolicy
  NAME   POD-SELECTOR   AGE
  deny   app=web        0s
  $ kubectl describe netpol deny
  Name:         deny
  Namespace:    default
  Created on:   2026-11-22 09:22:27 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=web
    Allowing ingress traffic:
      To Port: 80/TCP
      From:
        PodSelector: role=front
    Allowing egress traffic:
      <none> (Selected pods are isolated for egress connectivity)
    Policy Types: Ingress, Egress
# varies
  $ kubectl port-forward nosuch 8080:80
# varies
  $ kubectl port-forward svc/nosuch 8080:80
# varies
  $ kubectl port-forward svc/web 8080:81
# varies
  $ kubectl port-forward svc/solo 8080:81
# varies
  $ timeout 3 kubectl port-forward pod/solo 18080:80
# varies
  $ timeout 3 kubectl port-forward svc/solo 18080:80
# varies
  $ kubectl port-forward pod/solo
# varies
  $ kubectl port-forward
# varies
  $ kubectl port-forward pod/solo abc
  $ kubectl get svc nosuch
  Error from server (NotFound): services "nosuch" not found
  [1]
# varies
  $ kubectl delete svc web web-np web-lb web-head web-ext solo solo2 plain np ext
  $ kubectl delete svc kubernetes
  service "kubernetes" deleted from default namespace
  $ kubectl get svc
  No resources found in default namespace.
# varies
  $ kubectl delete ingress --all; kubectl delete -f np.yaml; kubectl delete deploy --all; kubectl delete pod solo
