package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"example.org/proceedings/minutes"
)

// parser reads all documents. No more of a file is read than what it takes.
var parser = minutes.Parser{Limits: minutes.Limits{Bytes: 4 << 20}}

// A converter writes documents in a format.
type converter struct {
	format
	dir            string // of the files to write; empty for standard output
	stdin          io.Reader
	stdout, stderr io.Writer
	progress       *progress
	outputs        outputs
	failed         bool
}

// errOutput stands for a standard output that takes no more. It ends the program.
var errOutput = errors.New("standard output")

// convert reads the documents that are named and writes them. It returns the exit
// status.
func (c *converter) convert(names []string) int {
	defer c.progress.clear()
	if len(names) == 0 {
		names = []string{"-"}
	}
	c.outputs.protect(names, c.dir)
	for _, name := range names {
		if err := c.named(name); err != nil {
			return 1
		}
	}
	if c.failed {
		return 1
	}
	return 0
}

// named converts standard input, a file, or the files below a folder.
func (c *converter) named(name string) error {
	switch {
	case name == "-":
		m, err := parse("<stdin>", c.stdin)
		return c.document("<stdin>", "", m, err)
	case isDir(name):
		return c.folder(name)
	}
	m, err := parseFile(name)
	return c.document(name, filepath.Base(name), m, err)
}

// folder converts the documents below a folder, which ParseFS reads on all
// processors.
func (c *converter) folder(root string) error {
	none := true
	for doc, err := range parser.ParseFS(without{os.DirFS(root), below(root, c.dir)}) {
		none = false
		rel := filepath.FromSlash(doc.Path)
		if err := c.document(filepath.Join(root, rel), rel, doc.Meeting, err); err != nil {
			return err
		}
	}
	if none {
		c.fail(root, errors.New("no *.md files"))
	}
	return nil
}

func parseFile(name string) (*minutes.Meeting, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parse(name, f)
}

func parse(name string, r io.Reader) (*minutes.Meeting, error) {
	src, err := io.ReadAll(io.LimitReader(r, int64(parser.Limits.Bytes)+1))
	if err != nil {
		return nil, err
	}
	return parser.Parse(name, src)
}

// document writes one document, or why it could not be read. The name is for
// messages, rel that of the file to write below c.dir.
func (c *converter) document(name, rel string, m *minutes.Meeting, err error) error {
	defer c.progress.step()
	switch {
	case err != nil:
		c.failRead(name, err)
		return nil
	case !m.IsMinutes():
		return c.announcement(name, rel, m.Source)
	}
	for _, found := range minutes.Check(m) {
		if found.Severity != minutes.SeverityNote {
			c.say("%s:%d:%d: warning: %s (%s)", name, found.Line, found.Column, found.Message, found.Rule)
		}
	}
	return c.output(name, rel, func(w io.Writer) error { return c.write(w, m) })
}

// output writes to the file for rel, or to standard output, what write gives for
// the document called name.
func (c *converter) output(name, rel string, write func(io.Writer) error) error {
	var out bytes.Buffer
	if err := write(&out); err != nil {
		c.fail(name, err)
		return nil
	}
	if c.dir != "" {
		path := filepath.Join(c.dir, strings.TrimSuffix(rel, filepath.Ext(rel))+c.ext)
		if err := c.outputs.write(path, name, out.Bytes()); err != nil {
			c.fail(name, err)
		}
		return nil
	}
	c.progress.clear()
	if _, err := c.stdout.Write(out.Bytes()); err != nil {
		c.say("convert: %v", err)
		return errOutput
	}
	return nil
}

// fail says why a document could not be converted.
func (c *converter) fail(name string, err error) {
	c.failed = true
	c.say("%s:1:1: %v", name, err)
}

// failRead says where and why a document could not be read. Errors have names of
// their own, but those of a folder's files lack that of the folder.
func (c *converter) failRead(name string, err error) {
	var list minutes.ErrorList
	var one *minutes.Error
	var file *fs.PathError
	switch {
	case errors.As(err, &list):
		for _, e := range list {
			c.failRead(name, e)
		}
	case errors.As(err, &one):
		c.failed = true
		c.say("%s:%d:%d: %v", name, one.Line, one.Column, one.Err)
	case errors.As(err, &file):
		c.fail(name, fmt.Errorf("cannot be read: %w", file.Err))
	default:
		c.fail(name, err)
	}
}

func (c *converter) say(format string, args ...any) {
	c.progress.clear()
	fmt.Fprintf(c.stderr, format+"\n", args...)
}
