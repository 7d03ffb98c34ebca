{{/* Named templates of the chart mariadb. */}}
{{- define "mariadb.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mariadb.fullname" -}}
{{- $name := include "mariadb.name" . -}}
{{- $long := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- .Values.fullnameOverride | default $long | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mariadb.matchLabels" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/name: {{ include "mariadb.name" . }}
{{- end -}}

{{- define "mariadb.labels" -}}
{{ include "mariadb.matchLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "mariadb.rootPassword" -}}
{{- $old := (lookup "v1" "Secret" .Release.Namespace (include "mariadb.fullname" .)).data -}}
{{- if .Values.auth.rootPassword -}}
{{- .Values.auth.rootPassword | b64enc -}}
{{- else if and $old (hasKey $old "mariadb-root-password") -}}
{{- get $old "mariadb-root-password" -}}
{{- else -}}
{{- randAlphaNum 10 | b64enc -}}
{{- end -}}
{{- end -}}

{{- define "mariadb.password" -}}
{{- $old := (lookup "v1" "Secret" .Release.Namespace (include "mariadb.fullname" .)).data -}}
{{- if .Values.auth.password -}}
{{- .Values.auth.password | b64enc -}}
{{- else if and $old (hasKey $old "mariadb-password") -}}
{{- get $old "mariadb-password" -}}
{{- else -}}
{{- randAlphaNum 10 | b64enc -}}
{{- end -}}
{{- end -}}
