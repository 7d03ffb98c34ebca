Recorded from kubectl 1.36.4 and apiextensions-apiserver 0.36.4 (with cel-go 0.30): the rules of custom resources that are written in CEL.

  $ cat > crd.yaml <<'EOF'
  > apiVersion: apiextensions.k8s.io/v1
  > kind: CustomResourceDefinition
  > metadata:
  >   name: pumps.example.com
  > spec:
  >   group: example.com
  >   scope: Cluster
  >   names:
  >     plural: pumps
  >     singular: pump
  >     kind: Pump
  >   versions:
  >   - name: v1
  >     served: true
  >     storage: true
  >     schema:
  >       openAPIV3Schema:
  >         type: object
  >         x-kubernetes-validations:
  >         - rule: "self.metadata.name.startsWith('s-')"
  >           message: "the name must begin with s-"
  >         - rule: "!has(self.spec.owner) || self.spec.owner != 'nobody'"
  >           fieldPath: ".spec.owner"
  >           reason: FieldValueForbidden
  >           message: "nobody owns nothing"
  >         properties:
  >           spec:
  >             type: object
  >             required: [minReplicas, maxReplicas]
  >             x-kubernetes-validations:
  >             - rule: "self.minReplicas <= self.maxReplicas"
  >               messageExpression: "'minReplicas (%d) must not be above maxReplicas (%d)'.format([self.minReplicas, self.maxReplicas])"
  >             - rule: "self.replicas >= self.minReplicas"
  >             properties:
  >               minReplicas:
  >                 type: integer
  >                 minimum: 0
  >               maxReplicas:
  >                 type: integer
  >               replicas:
  >                 type: integer
  >                 default: 3
  >               owner:
  >                 type: string
  >                 x-kubernetes-validations:
  >                 - rule: "self == oldSelf"
  >                   message: "owner is immutable"
  >               schedule:
  >                 type: string
  >                 maxLength: 20
  >                 x-kubernetes-validations:
  >                 - rule: "self.matches('^[0-9*]+( [0-9*]+){4}$')"
  >               limit:
  >                 x-kubernetes-int-or-string: true
  >                 x-kubernetes-validations:
  >                 - rule: "type(self) == int ? self > 0 : isQuantity(self)"
  >                   message: "limit must be positive or a quantity"
  >               ports:
  >                 type: array
  >                 maxItems: 5
  >                 x-kubernetes-list-type: map
  >                 x-kubernetes-list-map-keys: [name]
  >                 items:
  >                   type: object
  >                   required: [name]
  >                   x-kubernetes-validations:
  >                   - rule: "self.port > 1023 || self.name == 'http'"
  >                     message: "only http may have a low port"
  >                   - rule: "!has(oldSelf.port) || self.port == oldSelf.port"
  >                     reason: FieldValueInvalid
  >                     message: "a port stays as it is"
  >                   properties:
  >                     name:
  >                       type: string
  >                       maxLength: 10
  >                     port:
  >                       type: integer
  >               tags:
  >                 type: object
  >                 maxProperties: 5
  >                 additionalProperties:
  >                   type: string
  >                   maxLength: 10
  >                   x-kubernetes-validations:
  >                   - rule: "self.lowerAscii() == self"
  >                 x-kubernetes-validations:
  >                 - rule: "self.all(k, k.size() < 5)"
  >                   reason: FieldValueDuplicate
  > EOF
  $ kubectl create -f crd.yaml
  customresourcedefinition.apiextensions.k8s.io/pumps.example.com created
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-a
  > spec: {minReplicas: 1, maxReplicas: 5, owner: ann, schedule: "0 0 * * *", limit: 5, ports: [{name: http, port: 80}, {name: app, port: 8080}], tags: {a: b}}
  > EOF
  $ kubectl apply -f p.yaml
  pump.example.com/s-a created
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: b
  > spec: {minReplicas: 1, maxReplicas: 5}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "b" is invalid: <nil>: Invalid value: the name must begin with s-
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 7, maxReplicas: 5}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: 
  * spec: Invalid value: minReplicas (7) must not be above maxReplicas (5)
  * spec: Invalid value: failed rule: self.replicas >= self.minReplicas
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, owner: nobody}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: spec.owner: Forbidden: nobody owns nothing
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, schedule: "never"}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: spec.schedule: Invalid value: "never": failed rule: self.matches('^[0-9*]+( [0-9*]+){4}$')
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, limit: "5x"}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: spec.limit: Invalid value: "5x": limit must be positive or a quantity
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, limit: -5}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: spec.limit: Invalid value: -5: limit must be positive or a quantity
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, ports: [{name: app, port: 80}, {name: x}]}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: 
  * spec.ports[0]: Invalid value: only http may have a low port
  * spec.ports[1]: Invalid value: "object": no such key: port evaluating rule: only http may have a low port
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, tags: {abcdefg: x, b: Up}}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: 
  * spec.tags: Duplicate value
  * spec.tags[b]: Invalid value: "Up": failed rule: self.lowerAscii() == self
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {maxReplicas: 5}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: 
  * spec.minReplicas: Required value
  * <nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: -1, maxReplicas: -2}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: 
  * spec.minReplicas: Invalid value: -1: spec.minReplicas in body should be greater than or equal to 0
  * spec: Invalid value: minReplicas (-1) must not be above maxReplicas (-2)
  [1]
  $ cat > p.yaml <<'EOF'
  > apiVersion: example.com/v1
  > kind: Pump
  > metadata:
  >   name: s-b
  > spec: {minReplicas: 1, maxReplicas: 5, ports: [{name: x, port: 2000}, {name: x, port: 2001}]}
  > EOF
  $ kubectl apply -f p.yaml
  The Pump "s-b" is invalid: spec.ports[1]: Duplicate value: {"name":"x"}
  [1]
  $ kubectl patch pump s-a --type merge -p '{"spec":{"owner":"bob"}}'
  The Pump "s-a" is invalid: spec.owner: Invalid value: "bob": owner is immutable
  [1]
  $ kubectl patch pump s-a --type merge -p '{"spec":{"owner":null}}'
  pump.example.com/s-a patched
  $ kubectl patch pump s-a --type merge -p '{"spec":{"owner":"bob"}}'
  pump.example.com/s-a patched
  $ kubectl patch pump s-a --type merge -p '{"spec":{"ports":[{"name":"app","port":9090}]}}'
  The Pump "s-a" is invalid: spec.ports[0]: Invalid value: a port stays as it is
  [1]
  $ kubectl patch pump s-a --type merge -p '{"spec":{"minReplicas":9}}'
  The Pump "s-a" is invalid: 
  * spec: Invalid value: minReplicas (9) must not be above maxReplicas (5)
  * spec: Invalid value: failed rule: self.replicas >= self.minReplicas
  [1]
  $ kubectl patch pump s-a --type merge -p '{"metadata":{"labels":{"a":"b"}}}'
  pump.example.com/s-a patched
  $ kubectl get pump s-a -o jsonpath='{.metadata.generation} {.spec.owner} {.spec.replicas}{"\n"}'
  3 bob 3
  $ sed "s/self.replicas >= self.minReplicas/self.replica >= self.minReplicas/; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Invalid value: {"Rule":"self.replica \u003e= self.minReplicas","Message":"","MessageExpression":"","Reason":null,"FieldPath":"","OptionalOldSelf":null}: compilation failed: ERROR: <input>:1:5: undefined field 'replica'
   | self.replica >= self.minReplicas
   | ....^
  [1]
  $ sed "s/self.replicas >= self.minReplicas/self.replicas >= 'a'/; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Invalid value: {"Rule":"self.replicas \u003e= 'a'","Message":"","MessageExpression":"","Reason":null,"FieldPath":"","OptionalOldSelf":null}: compilation failed: ERROR: <input>:1:15: found no matching overload for '_>=_' applied to '(int, string)'
   | self.replicas >= 'a'
   | ..............^
  [1]
  $ sed "s/self.replicas >= self.minReplicas/self.replicas >=/; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Invalid value: {"Rule":"self.replicas \u003e=","Message":"","MessageExpression":"","Reason":null,"FieldPath":"","OptionalOldSelf":null}: compilation failed: ERROR: <input>:1:17: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}
   | self.replicas >=
   | ................^
  [1]
  $ sed "s/self.replicas >= self.minReplicas/self.replicas/; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Invalid value: {"Rule":"self.replicas","Message":"","MessageExpression":"","Reason":null,"FieldPath":"","OptionalOldSelf":null}: cel expression must evaluate to a bool
  [1]
  $ sed "s/self.replicas >= self.minReplicas/foo(self)/; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Invalid value: {"Rule":"foo(self)","Message":"","MessageExpression":"","Reason":null,"FieldPath":"","OptionalOldSelf":null}: compilation failed: ERROR: <input>:1:4: undeclared reference to 'foo' (in container '')
   | foo(self)
   | ...^
  [1]
  $ sed "s/self.replicas >= self.minReplicas/ /; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Required value: rule is not specified
  [1]
  $ sed "s/type(self) == int/type(self) = int/; s/pump/tank/g; s/Pump/Tank/g" crd.yaml | kubectl create -f -
  The CustomResourceDefinition "tanks.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].properties[limit].x-kubernetes-validations[0].rule: Invalid value: {"Rule":"type(self) = int ? self \u003e 0 : isQuantity(self)","Message":"limit must be positive or a quantity","MessageExpression":"","Reason":null,"FieldPath":"","OptionalOldSelf":null}: compilation failed: ERROR: <input>:1:12: Syntax error: token recognition error at: '= '
   | type(self) = int ? self > 0 : isQuantity(self)
   | ...........^
  ERROR: <input>:1:14: Syntax error: mismatched input 'int' expecting <EOF>
   | type(self) = int ? self > 0 : isQuantity(self)
   | .............^
  [1]
