kuberc: defaults and aliases of one's own. Recorded from kubectl 1.36.4.

  $ kubectl kuberc view < /dev/null
  kuberc file not found at /home/learner/.kube/kuberc
  Would you like to generate a default kuberc file with recommended options? (y/N):  (no-eol)
  $ kubectl kuberc set --section defaults --command "create configmap" --option dry-run=client --option output=yaml
  Updated /home/learner/.kube/kuberc
  $ cat ~/.kube/kuberc
  aliases: null
  apiVersion: kubectl.config.k8s.io/v1beta1
  defaults:
  - command: create configmap
    options:
    - default: client
      name: dry-run
    - default: yaml
      name: output
  kind: Preference
  $ kubectl create configmap a --from-literal=k=v
  apiVersion: v1
  data:
    k: v
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create configmap a -o name
  configmap/a
  $ kubectl kuberc set --section aliases --name cns --command "create namespace" --option dry-run=client --option output=name
  Updated /home/learner/.kube/kuberc
  $ kubectl cns web
  namespace/web
  $ kubectl cns web -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    name: web
  spec: {}
  status: {}
  $ kubectl kuberc set --section aliases --name cda --command "create deployment" --prependarg web --option image=nginx --option dry-run=client --appendarg=-o --appendarg=name
  Updated /home/learner/.kube/kuberc
  $ kubectl cda
  deployment.apps/web
  $ kubectl kuberc view
  aliases:
  - command: create namespace
    name: cns
    options:
    - default: client
      name: dry-run
    - default: name
      name: output
  - appendArgs:
    - -o
    - name
    command: create deployment
    name: cda
    options:
    - default: nginx
      name: image
    - default: client
      name: dry-run
    prependArgs:
    - web
  apiVersion: kubectl.config.k8s.io/v1beta1
  defaults:
  - command: create configmap
    options:
    - default: client
      name: dry-run
    - default: yaml
      name: output
  kind: Preference
  $ kubectl kuberc view -o json
  {
      "kind": "Preference",
      "apiVersion": "kubectl.config.k8s.io/v1beta1",
      "defaults": [
          {
              "command": "create configmap",
              "options": [
                  {
                      "name": "dry-run",
                      "default": "client"
                  },
                  {
                      "name": "output",
                      "default": "yaml"
                  }
              ]
          }
      ],
      "aliases": [
          {
              "name": "cns",
              "command": "create namespace",
              "options": [
                  {
                      "name": "dry-run",
                      "default": "client"
                  },
                  {
                      "name": "output",
                      "default": "name"
                  }
              ]
          },
          {
              "name": "cda",
              "command": "create deployment",
              "prependArgs": [
                  "web"
              ],
              "appendArgs": [
                  "-o",
                  "name"
              ],
              "options": [
                  {
                      "name": "image",
                      "default": "nginx"
                  },
                  {
                      "name": "dry-run",
                      "default": "client"
                  }
              ]
          }
      ]
  }
  $ kubectl kuberc set --section defaults --command "create configmap" --option output=json
  error: defaults for command "create configmap" already exist, use --overwrite to replace
  [1]
  $ kubectl kuberc set --section aliases --name cns --command get
  error: alias "cns" already exists, use --overwrite to replace
  [1]
  $ kubectl kuberc set --section defaults --command "create configmap" --option output=json --option dry-run=client --overwrite
  Updated /home/learner/.kube/kuberc
  $ kubectl create configmap a
  {
      "kind": "ConfigMap",
      "apiVersion": "v1",
      "metadata": {
          "name": "a"
      }
  }
  $ KUBECTL_KUBERC=false kubectl cns web
  error: unknown command "cns" for "kubectl"
  
  Did you mean this?
  	cp
  [1]
  $ KUBERC=off kubectl cns web
  error: unknown command "cns" for "kubectl"
  
  Did you mean this?
  	cp
  [1]
  $ kubectl cns web --kuberc=/nosuch
  error occurred while applying preferences kuberc error kuberc: open /nosuch: no such file or directory
  [1]
  $ kubectl kuberc set
  error: required flag(s) "section" not set
  [1]
  $ kubectl kuberc set --section foo
  error: --section must be "defaults", "aliases", or "credentialplugin", got: foo
  [1]
  $ kubectl kuberc set --section defaults
  error: --command is required when --section=aliases or --section=defaults
  [1]
  $ kubectl kuberc set --section aliases --command get
  error: --name is required when --section=aliases
  [1]
  $ kubectl kuberc set --section defaults --command get --option foo
  error: invalid option format "foo", expected flag=value
  [1]
  $ kubectl kuberc set --section defaults --command get --name x --option a=b
  error: --name should not be specified when --section=defaults
  [1]
  $ kubectl kuberc set --section defaults --command nosuch --option a=b
  Updated /home/learner/.kube/kuberc
  $ kubectl create namespace x --dry-run=client -o name
  Warning: command "nosuch" not found to set kuberc override
  namespace/x
  $ printf 'apiVersion: kubectl.config.k8s.io/v1beta1\nkind: Preference\ndefaults:\n- command: create namespace\n  options:\n  - name: nosuch\n    default: "1"\n' > ~/.kube/kuberc
  $ kubectl create namespace x --dry-run=client -o name
  error occurred while applying preferences invalid flag nosuch for command create namespace
  [1]
  $ printf 'apiVersion: kubectl.config.k8s.io/v1beta1\nkind: Preference\naliases:\n- name: c-n\n  command: create namespace\n' > ~/.kube/kuberc
  $ kubectl create namespace x --dry-run=client -o name
  error occurred while applying preferences invalid alias name, can only include alphabetical characters
  [1]
