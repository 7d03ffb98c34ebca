// What Docker and the kubelet share: images, layers, registries, the image catalogue, container processes.
//
// Invariant: an image's ID is the SHA-256 of its configuration document, a layer's that of its
// content, so the same build gives the same IDs everywhere.
