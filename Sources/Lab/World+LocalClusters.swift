// Docker's images on the cluster's nodes: what `kind load docker-image` does.

import Containers
import Docker
import Kernel
import LocalClusters

extension World: LocalClusterHost {
  package mutating func loadImage(
    _ reference: String, on node: String
  ) -> (id: String, wasThere: Bool)? {
    guard case .found(let id) = docker.images.find(reference), let image = docker.images[id] else {
      return nil
    }
    let name = normal(reference)
    let wasThere = nodes.images[node]?[name]?.manifest == image.manifest
    nodes.images[node, default: [:]][name] = image
    return ("\(id)", wasThere)
  }
}
