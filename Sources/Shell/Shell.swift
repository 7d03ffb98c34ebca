// Shell: to come.
