// KubernetesCluster: to come.
