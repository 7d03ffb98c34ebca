// Kustomizations. Real: recorded from kubectl 1.36.4 (kustomize 5.8).

/// Commands and their output.
let kustomized = #"""
    $ mkdir base over; printf 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n  - port: 80\n' > base/s.yaml
    $ printf 'resources:\n- s.yaml\nconfigMapGenerator:\n- name: conf\n  literals:\n  - a=b\nsecretGenerator:\n- name: s\n  literals:\n  - x=y\n' > base/kustomization.yaml
    $ printf 'resources:\n- ../base\nnamePrefix: prod-\nlabels:\n- pairs:\n    tier: x\n  includeSelectors: true\n' > over/kustomization.yaml
    $ kubectl kustomize over
    apiVersion: v1
    data:
      a: b
    kind: ConfigMap
    metadata:
      labels:
        tier: x
      name: prod-conf-4h2mbtbbt6
    ---
    apiVersion: v1
    data:
      x: eQ==
    kind: Secret
    metadata:
      labels:
        tier: x
      name: prod-s-t86b282gdf
    type: Opaque
    ---
    apiVersion: v1
    kind: Service
    metadata:
      labels:
        tier: x
      name: prod-web
    spec:
      ports:
      - port: 80
      selector:
        app: web
        tier: x
    $ kubectl kustomize nosuch
    error: must build at directory: not a valid directory: evalsymlink failure on 'nosuch' : lstat /home/learner/nosuch: no such file or directory
    [1]
  """#
