package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// parser reads all documents. No more of a file is read than what it takes.
var parser = minutes.Parser{Limits: minutes.Limits{Bytes: 4 << 20}}

// A report is what came of all documents.
type report struct {
	findings []finding
	problems []problem
}

// A finding is what looks wrong in a document, be it minutes or a ballot.
type finding struct {
	file   string // with forward slashes
	source []byte
	minutes.Finding
}

// A problem is why a document could not be read or written, and where.
type problem struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"` // in bytes
	Message string `json:"message"`
}

func (p problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// A linter makes a report.
type linter struct {
	fix  bool
	off  []string // rules
	seen map[string]bool
	report
}

// named lints a file, or the files below a folder.
func (l *linter) named(root string) {
	none := true
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			none = false
			l.fail(name, err) // and go on with what can be read
		case entry.IsDir() || name != root && !isDocument(name, entry):
		default:
			none = false
			l.file(name)
		}
		return nil
	})
	if err == nil && none {
		err = errors.New("no *.md files")
	}
	l.fail(root, err)
}

// isDocument reports whether what stands in a folder is a document. A pipe or a device is none, and reading it may not end.
func isDocument(name string, entry fs.DirEntry) bool {
	return strings.EqualFold(filepath.Ext(name), ".md") && entry.Type()&^fs.ModeSymlink == 0
}

// file lints a document that was not linted before.
func (l *linter) file(name string) {
	if name = filepath.Clean(name); l.seen[name] {
		return
	}
	if l.seen == nil {
		l.seen = map[string]bool{}
	}
	l.seen[name] = true
	src, err := read(name)
	if err != nil {
		l.fail(name, err)
		return
	}
	m, err := parser.Parse(name, src)
	switch {
	case err != nil:
		l.fail(name, err)
	case m.IsMinutes():
		m, found := l.minutes(name, m)
		l.add(name, m.Source, found)
	default:
		found, err := l.ballots(name, src)
		l.fail(name, err)
		l.add(name, src, found)
	}
}

// minutes checks minutes, and mends them where that is asked. It returns what stands in the file then.
func (l *linter) minutes(name string, m *minutes.Meeting) (*minutes.Meeting, []minutes.Finding) {
	checker := minutes.Checker{Off: l.off}
	found := checker.Check(m)
	if !l.fix {
		return m, found
	}
	doc, err := minutes.Repair(m, found)
	if err != nil || bytes.Equal(doc, m.Source) {
		l.fail(name, err)
		return m, found
	}
	again, err := parser.Parse(name, doc)
	if err == nil {
		err = replace(name, doc)
	}
	if err != nil {
		l.fail(name, err)
		return m, found
	}
	return again, checker.Check(again)
}

// ballots audits the ballots that a document announces.
func (l *linter) ballots(name string, src []byte) ([]minutes.Finding, error) {
	list, err := ballot.ParseAll(name, src)
	if err != nil || !list[0].IsAnnouncement() {
		return nil, err
	}
	var found []minutes.Finding
	seen := map[ballot.Finding]bool{} // a document that announces two ballots says some things of both
	for _, b := range list {
		for _, f := range ballot.Audit(b) {
			if !seen[f] && !slices.Contains(l.off, f.Rule) {
				seen[f] = true
				found = append(found, minutes.Finding{Position: f.Position, End: f.End, Rule: f.Rule,
					Severity: f.Severity, Message: f.Message})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b minutes.Finding) int { return cmp.Compare(a.Offset, b.Offset) })
	return found, nil
}

// add adds what was found in a document to the report.
func (l *linter) add(name string, src []byte, found []minutes.Finding) {
	for _, f := range found {
		l.findings = append(l.findings, finding{filepath.ToSlash(name), src, f})
	}
}

// fail adds where and why a document could not be read or written to the report, if there is an error.
func (l *linter) fail(name string, err error) {
	var list minutes.ErrorList
	var one *minutes.Error
	var file *fs.PathError
	p := problem{File: filepath.ToSlash(name), Line: 1, Column: 1}
	switch {
	case err == nil:
		return
	case errors.As(err, &list):
		for _, e := range list {
			l.fail(name, e)
		}
		return
	case errors.As(err, &one):
		p.Line, p.Column, p.Message = one.Line, one.Column, one.Err.Error()
	case errors.As(err, &file):
		p.Message = "cannot " + file.Op + ": " + file.Err.Error()
	default:
		p.Message = err.Error()
	}
	l.problems = append(l.problems, p)
}
