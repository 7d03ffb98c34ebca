{{/* Named templates of the chart mysql. */}}
{{- define "mysql.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mysql.fullname" -}}
{{- $name := include "mysql.name" . -}}
{{- $long := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- .Values.fullnameOverride | default $long | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mysql.matchLabels" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/name: {{ include "mysql.name" . }}
{{- end -}}

{{- define "mysql.labels" -}}
{{ include "mysql.matchLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "mysql.rootPassword" -}}
{{- $old := (lookup "v1" "Secret" .Release.Namespace (include "mysql.fullname" .)).data -}}
{{- if .Values.auth.rootPassword -}}
{{- .Values.auth.rootPassword | b64enc -}}
{{- else if and $old (hasKey $old "mysql-root-password") -}}
{{- get $old "mysql-root-password" -}}
{{- else -}}
{{- randAlphaNum 10 | b64enc -}}
{{- end -}}
{{- end -}}

{{- define "mysql.password" -}}
{{- $old := (lookup "v1" "Secret" .Release.Namespace (include "mysql.fullname" .)).data -}}
{{- if .Values.auth.password -}}
{{- .Values.auth.password | b64enc -}}
{{- else if and $old (hasKey $old "mysql-password") -}}
{{- get $old "mysql-password" -}}
{{- else -}}
{{- randAlphaNum 10 | b64enc -}}
{{- end -}}
{{- end -}}
