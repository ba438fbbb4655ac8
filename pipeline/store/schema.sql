-- the ledger: what was read and extracted (sources, releases, extractions) and what came of it (runs, rows)
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sources (
    name TEXT PRIMARY KEY,      -- path inside the corpus
    size INTEGER NOT NULL,      -- as it was when read; -1: to be read again
    mtime_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL,       -- of its bytes; empty where they could not be read
    problems TEXT NOT NULL,     -- JSON, what reading told
    failure TEXT                -- JSON, why no worker could read it
) STRICT;

CREATE TABLE IF NOT EXISTS releases (
    source TEXT NOT NULL REFERENCES sources (name) ON DELETE CASCADE,
    number INTEGER NOT NULL,    -- place in the source
    place TEXT NOT NULL,        -- file, and line where it has several
    release_id TEXT NOT NULL,   -- as read
    derived INTEGER NOT NULL,   -- 1: that id was made from day and text
    copy INTEGER NOT NULL,      -- 2, 3 …: a derived id that earlier sources have too
    language TEXT NOT NULL,
    content TEXT NOT NULL,      -- digest of all that it says; its extraction's key is this and the copy's number
    body TEXT NOT NULL,         -- JSON
    PRIMARY KEY (source, number)
) STRICT;
CREATE INDEX IF NOT EXISTS releases_by_content ON releases (content, copy);
CREATE INDEX IF NOT EXISTS releases_by_id ON releases (release_id);
CREATE INDEX IF NOT EXISTS releases_by_place ON releases (place);

CREATE TABLE IF NOT EXISTS extractions (
    content TEXT NOT NULL,
    copy INTEGER NOT NULL,
    body TEXT,                  -- JSON, without the release; none where it failed
    failure TEXT,               -- JSON, why it failed twice
    PRIMARY KEY (content, copy),
    CHECK ((body IS NULL) <> (failure IS NULL))
) STRICT;

-- sources that are new, changed or removed since the last run that published
CREATE TABLE IF NOT EXISTS news (name TEXT PRIMARY KEY, what TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS runs (
    run INTEGER PRIMARY KEY,
    ended TEXT NOT NULL,        -- ISO, UTC
    seconds REAL NOT NULL,
    why TEXT NOT NULL,          -- why everything was done anew, where it was
    told TEXT NOT NULL,         -- JSON: sources new, changed, removed; inputs; rows of each table
    info TEXT NOT NULL          -- JSON: run.json without its files
) STRICT;

-- every row that ever stood in a table, by its key and a digest of its cells, with its first and last run
CREATE TABLE IF NOT EXISTS rows (
    tab TEXT NOT NULL,
    key TEXT NOT NULL,
    first INTEGER NOT NULL REFERENCES runs (run),
    last INTEGER REFERENCES runs (run),     -- none: it still stands there
    cells BLOB NOT NULL,                    -- four bytes a column
    said TEXT NOT NULL,                     -- what a person knows it by
    PRIMARY KEY (tab, key, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rows_of_today ON rows (tab) WHERE last IS NULL;
