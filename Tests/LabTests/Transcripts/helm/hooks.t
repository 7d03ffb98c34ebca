Hooks that fail. Recorded from helm 3.17.3 with a stand-in for the API server.

  $ helm create web > /dev/null; rm -r web/templates/*; cat > web/templates/all.yaml <<'END'
  > apiVersion: batch/v1
  > kind: Job
  > metadata:
  >   name: before
  >   annotations: {helm.sh/hook: "pre-install,pre-upgrade", helm.sh/hook-delete-policy: hook-succeeded}
  > spec:
  >   backoffLimit: 0
  >   template:
  >     spec:
  >       restartPolicy: Never
  >       containers: [{name: c, image: busybox, command: [sh, -c, "{{ .Values.command }}"]}]
  > END
  $ helm install zoo web --set command='echo ready'
  NAME: zoo
  LAST DEPLOYED: Sun Nov 29 16:57:18 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  $ helm upgrade zoo web --set command='exit 3'
  Error: UPGRADE FAILED: pre-upgrade hooks failed: 1 error occurred:
  	* job before failed: BackoffLimitExceeded
  
  
  [1]
  $ helm history zoo
  REVISION	UPDATED                 	STATUS  	CHART    	APP VERSION	DESCRIPTION                                                      
  1       	Sun Nov 29 16:57:18 2026	deployed	web-0.1.0	1.16.0     	Install complete                                                 
  2       	Sun Nov 29 16:57:19 2026	failed  	web-0.1.0	1.16.0     	Upgrade "zoo" failed: pre-upgrade hooks failed: 1 error occurr...
  $ helm upgrade zoo web --set command='exit 3'
  Error: UPGRADE FAILED: pre-upgrade hooks failed: warning: Hook pre-upgrade web/templates/all.yaml failed: 1 error occurred:
  	* jobs.batch "before" already exists
  
  
  [1]
  $ helm uninstall zoo
  release "zoo" uninstalled
  $ helm install zoo2 web --set command='exit 3'
  Error: INSTALLATION FAILED: failed pre-install: warning: Hook pre-install web/templates/all.yaml failed: 1 error occurred:
  	* jobs.batch "before" already exists
  
  
  [1]
  $ helm install zoo3 web --set command='exit 3' --no-hooks | head -3
  NAME: zoo3
  LAST DEPLOYED: Sun Nov 29 16:57:22 2026
  NAMESPACE: default
  $ helm uninstall zoo2 zoo3
  release "zoo2" uninstalled
  release "zoo3" uninstalled
  $ helm list -a
  NAME	NAMESPACE	REVISION	UPDATED	STATUS	CHART	APP VERSION
