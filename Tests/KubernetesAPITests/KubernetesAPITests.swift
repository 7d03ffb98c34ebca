// Tests of KubernetesAPI.
