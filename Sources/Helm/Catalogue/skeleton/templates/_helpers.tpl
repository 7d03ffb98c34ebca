{{/* Named templates for the files beside this one. A file whose name begins with _ prints nothing. */}}

{{/* The short name: the chart's, or nameOverride; 63 characters at most, as Kubernetes wants it. */}}
{{- define "<CHARTNAME>.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* The name of the release's objects: RELEASE-CHART, or the release's alone where it has the chart's in it. */}}
{{- define "<CHARTNAME>.fullname" -}}
{{- $short := default .Chart.Name .Values.nameOverride -}}
{{- $long := printf "%s-%s" .Release.Name $short -}}
{{- if contains $short .Release.Name }}{{ $long = .Release.Name }}{{ end -}}
{{- .Values.fullnameOverride | default $long | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* NAME-VERSION, as a label may have it. */}}
{{- define "<CHARTNAME>.chart" -}}
{{- replace "+" "_" (printf "%s-%s" .Chart.Name .Chart.Version) | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* By these labels a service finds its pods: they never change. */}}
{{- define "<CHARTNAME>.selectorLabels" -}}
app.kubernetes.io/name: {{ template "<CHARTNAME>.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* All labels. */}}
{{- define "<CHARTNAME>.labels" -}}
helm.sh/chart: {{ template "<CHARTNAME>.chart" . }}
{{ template "<CHARTNAME>.selectorLabels" . }}
{{- with .Chart.AppVersion }}
app.kubernetes.io/version: {{ quote . }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{/* The service account of the pods. */}}
{{- define "<CHARTNAME>.serviceAccountName" -}}
{{- $own := ternary (include "<CHARTNAME>.fullname" .) "default" .Values.serviceAccount.create -}}
{{- .Values.serviceAccount.name | default $own -}}
{{- end -}}
