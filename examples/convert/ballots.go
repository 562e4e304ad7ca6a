package main

import (
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"example.org/proceedings/ballot"
)

// announcement writes the ballots that a document announces.
func (c *converter) announcement(name, rel string, src []byte) error {
	list, err := ballot.ParseAll(name, src)
	switch {
	case err != nil:
		c.failRead(name, err)
		return nil
	case !list[0].IsAnnouncement():
		c.say("%s:1:1: neither minutes nor a ballot, skipped", name)
		return nil
	case len(list) > 1 && c.dir == "" && c.ext == ".html":
		c.fail(name, errors.New("announces several ballots, whose pages do not go to one standard output: -o DIR is needed"))
		return nil
	}
	for i, b := range list {
		for _, found := range ballot.Audit(b) {
			c.say("%s:%d:%d: warning: %s (%s)", name, found.Line, found.Column, found.Message, found.Rule)
		}
		if i > 0 && c.ext == ".md" {
			continue // the document is written, and announces them all
		}
		if err := c.output(name, numbered(rel, i+1), func(w io.Writer) error { return c.writeBallot(w, b) }); err != nil {
			return err
		}
	}
	return nil
}

// numbered returns the path for the n-th ballot of a document: a.md, a.2.md.
func numbered(rel string, n int) string {
	if n == 1 {
		return rel
	}
	ext := filepath.Ext(rel)
	return strings.TrimSuffix(rel, ext) + "." + strconv.Itoa(n) + ext
}
