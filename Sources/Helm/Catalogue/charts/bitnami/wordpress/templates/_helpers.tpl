{{/* Named templates of the chart wordpress. */}}
{{- define "wordpress.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "wordpress.fullname" -}}
{{- $name := include "wordpress.name" . -}}
{{- $long := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- .Values.fullnameOverride | default $long | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "wordpress.matchLabels" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/name: {{ include "wordpress.name" . }}
{{- end -}}

{{- define "wordpress.labels" -}}
{{ include "wordpress.matchLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "wordpress.password" -}}
{{- $old := (lookup "v1" "Secret" .Release.Namespace (include "wordpress.fullname" .)).data -}}
{{- if .Values.wordpressPassword -}}
{{- .Values.wordpressPassword | b64enc -}}
{{- else if and $old (hasKey $old "wordpress-password") -}}
{{- get $old "wordpress-password" -}}
{{- else -}}
{{- randAlphaNum 10 | b64enc -}}
{{- end -}}
{{- end -}}
