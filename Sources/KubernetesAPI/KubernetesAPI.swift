// KubernetesAPI: to come.
