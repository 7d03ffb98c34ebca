// Tests of KubernetesCluster.
