A user by certificate: asked for, approved, signed, let in. The lab's own session; words and times after the
sources of kubernetes 1.36 (signer.go, validation.go of certificates, describe.go).

  $ openssl genrsa -out jane.key 2048
  $ openssl req -new -key jane.key -out jane.csr -subj "/CN=jane/O=dev"
  $ cat > csr.yaml <<EOF
  > apiVersion: certificates.k8s.io/v1
  > kind: CertificateSigningRequest
  > metadata:
  >   name: jane
  > spec:
  >   request: $(base64 -w0 < jane.csr)
  >   signerName: kubernetes.io/kube-apiserver-client
  >   expirationSeconds: 86400
  >   usages:
  >   - client auth
  > EOF
  $ kubectl create -f csr.yaml
  certificatesigningrequest.certificates.k8s.io/jane created
  $ kubectl get csr
  NAME   AGE   SIGNERNAME                            REQUESTOR          REQUESTEDDURATION   CONDITION
  jane   0s    kubernetes.io/kube-apiserver-client   kubernetes-admin   24h                 Pending
  $ kubectl describe csr jane
  Name:                jane
  Labels:              <none>
  Annotations:         <none>
  CreationTimestamp:   Sun, 22 Nov 2026 09:00:00 +0000
  Requesting User:     kubernetes-admin
  Signer:              kubernetes.io/kube-apiserver-client
  Requested Duration:  24h
  Status:              Pending
  Subject:
           Common Name:    jane
           Serial Number:  
           Organization:   dev
  Events:  <none>
  $ kubectl certificate approve jane
  certificatesigningrequest.certificates.k8s.io/jane approved
  $ kubectl get csr
  NAME   AGE   SIGNERNAME                            REQUESTOR          REQUESTEDDURATION   CONDITION
  jane   0s    kubernetes.io/kube-apiserver-client   kubernetes-admin   24h                 Approved,Issued
  $ kubectl certificate deny jane
  error: certificate signing request "jane" is already Approved
  [1]
  $ kubectl get csr jane -o jsonpath='{.status.certificate}' | base64 -d > jane.crt
  $ openssl x509 -in jane.crt -noout -subject -issuer -dates
  subject=O = dev, CN = jane
  issuer=CN = kubernetes
  notBefore=Nov 22 08:55:00 2026 GMT
  notAfter=Nov 23 08:55:00 2026 GMT
  $ kubectl get cm kube-root-ca.crt -o jsonpath='{.data.ca\.crt}' > ca.crt
  $ openssl verify -CAfile ca.crt jane.crt
  jane.crt: OK
  $ kubectl config set-credentials jane --client-key=jane.key --client-certificate=jane.crt --embed-certs=true
  User "jane" set.
  $ kubectl config set-context jane --cluster=kind-kind --user=jane
  Context "jane" created.
  $ kubectl --context jane get pods
  Error from server (Forbidden): pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl --context jane auth whoami | grep -v credential
  ATTRIBUTE                                           VALUE
  Username                                            jane
  Groups                                              [dev system:authenticated]
  $ kubectl create role reader --verb=get,list --resource=pods
  role.rbac.authorization.k8s.io/reader created
  $ kubectl create rolebinding jane-reads --role=reader --user=jane
  rolebinding.rbac.authorization.k8s.io/jane-reads created
  $ kubectl --context jane get pods
  No resources found in default namespace.
  $ openssl genrsa -out other.key 2048
  $ kubectl --client-certificate=jane.crt --client-key=other.key get pods
  error: tls: private key does not match public key
  [1]
  $ sed 's/name: jane/name: short/; s/86400/60/; s/client auth/any auth/' csr.yaml | kubectl apply -f -
  The CertificateSigningRequest "short" is invalid: 
  * spec.usages[0]: Unsupported value: "any auth": supported values: "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping"
  * spec.expirationSeconds: Invalid value: 60: may not specify a duration less than 600 seconds (10 minutes)
  [1]
  $ sed 's/name: jane/name: serves/; s/client auth/server auth/' csr.yaml | kubectl apply -f -
  certificatesigningrequest.certificates.k8s.io/serves created
  $ kubectl certificate approve serves
  certificatesigningrequest.certificates.k8s.io/serves approved
  $ kubectl get csr serves
  NAME     AGE   SIGNERNAME                            REQUESTOR          REQUESTEDDURATION   CONDITION
  serves   0s    kubernetes.io/kube-apiserver-client   kubernetes-admin   24h                 Approved,Failed
  $ kubectl get csr serves -o jsonpath='{.status.conditions[1].message}{"\n"}'
  invalid usage for client certificate: server auth
  $ openssl req -new -key jane.key -out root.csr -subj "/CN=jane/O=system:masters"
  $ sed "s/name: jane/name: root/; s/request: .*/request: $(base64 -w0 < root.csr)/" csr.yaml | kubectl apply -f -
  Error from server (Forbidden): error when creating "STDIN": certificatesigningrequests.certificates.k8s.io "root" is forbidden: use of kubernetes.io/kube-apiserver-client signer with system:masters group is not allowed
  [1]
  $ kubectl certificate deny nosuch
  Error from server (NotFound): certificatesigningrequests.certificates.k8s.io "nosuch" not found
  [1]
