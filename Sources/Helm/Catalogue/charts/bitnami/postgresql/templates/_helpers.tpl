{{/* Named templates of the chart postgresql. */}}
{{- define "postgresql.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "postgresql.fullname" -}}
{{- $name := include "postgresql.name" . -}}
{{- $long := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- .Values.fullnameOverride | default $long | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "postgresql.matchLabels" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/name: {{ include "postgresql.name" . }}
{{- end -}}

{{- define "postgresql.labels" -}}
{{ include "postgresql.matchLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "postgresql.postgresPassword" -}}
{{- $old := (lookup "v1" "Secret" .Release.Namespace (include "postgresql.fullname" .)).data -}}
{{- if .Values.auth.postgresPassword -}}
{{- .Values.auth.postgresPassword | b64enc -}}
{{- else if and $old (hasKey $old "postgres-password") -}}
{{- get $old "postgres-password" -}}
{{- else -}}
{{- randAlphaNum 10 | b64enc -}}
{{- end -}}
{{- end -}}
