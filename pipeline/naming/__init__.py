"""Names of people as words: their parts, their nominative, who is who inside one release. Knows no spaCy."""
