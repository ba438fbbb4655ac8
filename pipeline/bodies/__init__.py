"""Names of bodies in a Doc: where they begin and end, what they are called, which of them are one."""
