package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"unicode/utf8"

	"example.org/proceedings/minutes"
)

// What SARIF 2.1.0 (the OASIS standard for results of static analysis) needs to show a finding in its document, and mend it.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Invocations []sarifInvocation `json:"invocations"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string       `json:"id"`
	ShortDescription sarifText    `json:"shortDescription"`
	FullDescription  sarifText    `json:"fullDescription"` // which code hosts ask for too
	Help             sarifText    `json:"help"`
	Default          sarifDefault `json:"defaultConfiguration"`
}

type sarifDefault struct {
	Level minutes.Severity `json:"level"`
}

// A sarifInvocation says what could not be read.
type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level     minutes.Severity `json:"level"`
	Message   sarifText        `json:"message"`
	Locations []sarifLocation  `json:"locations"`
}

type sarifResult struct {
	RuleID    string           `json:"ruleId"`
	RuleIndex int              `json:"ruleIndex"`
	Level     minutes.Severity `json:"level"`
	Message   sarifText        `json:"message"`
	Locations []sarifLocation  `json:"locations"`
	Prints    sarifPrints      `json:"partialFingerprints"`
	Fixes     []sarifFix       `json:"fixes,omitempty"`
}

// A sarifPrints tells a result from others of its file, wherever its line moves.
type sarifPrints struct {
	Line string `json:"primaryLocationLineHash"` // of the line and the rule, with a number where several are equal
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"` // in characters
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

// writeSARIF writes the findings as SARIF.
func writeSARIF(w io.Writer, r *report) error {
	list := rules()
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "lint"}},
		Invocations: []sarifInvocation{{Successful: len(r.problems) == 0}},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
	}
	for _, p := range r.problems {
		run.Invocations[0].Notifications = append(run.Invocations[0].Notifications, sarifNotification{
			minutes.SeverityError, sarifText{p.String()}, []sarifLocation{{sarifPhysical{artifact(p.File), &sarifRegion{StartLine: p.Line}}}},
		})
	}
	at, file := &cursor{}, ""
	equal := map[string]int{} // by print of a line
	for _, f := range r.findings {
		if f.file != file {
			at, file = &cursor{src: f.source, line: 1, column: 1}, f.file
			clear(equal)
		}
		line := linePrint(f)
		equal[line]++
		region := at.region(f.Offset, f.End)
		result := sarifResult{
			RuleID: f.Rule, RuleIndex: indexOf(list, f.Rule), Level: f.Severity, Message: sarifText{f.Message},
			Locations: []sarifLocation{{sarifPhysical{artifact(f.file), &region}}},
			Prints:    sarifPrints{fmt.Sprintf("%s:%d", line, equal[line])},
		}
		if f.Fix != nil {
			result.Fixes = []sarifFix{{sarifText{"mend " + f.Rule}, []sarifChange{{artifact(f.file),
				[]sarifReplacement{{at.region(f.Fix.Start, f.Fix.End), sarifText{f.Fix.Text}}}}}}}
		}
		run.Results = append(run.Results, result)
	}
	for _, rule := range list {
		doc := sarifText{rule.Doc}
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{rule.Name, doc, doc, doc, sarifDefault{rule.Severity}})
	}
	return encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// maxPrinted is how many bytes before and behind the beginning of a finding its print is made of at most.
const maxPrinted = 500

// linePrint returns a print of the line that a finding begins in, and of its rule.
func linePrint(f finding) string {
	head, tail := f.source[max(0, f.Offset-maxPrinted):f.Offset], f.source[f.Offset:min(len(f.source), f.Offset+maxPrinted)]
	head = head[bytes.LastIndexByte(head, '\n')+1:]
	tail, _, _ = bytes.Cut(tail, []byte("\n"))
	sum := sha256.Sum256(slices.Concat([]byte(f.Rule), []byte{0}, bytes.TrimSpace(slices.Concat(head, tail))))
	return hex.EncodeToString(sum[:8])
}

// artifact returns the address of a file, relative to the current folder where it lies below it.
func artifact(name string) sarifArtifact {
	if dir, err := os.Getwd(); err == nil && filepath.IsAbs(name) {
		if rel, err := filepath.Rel(dir, name); err == nil && filepath.IsLocal(rel) {
			return artifact(filepath.ToSlash(rel))
		}
		return sarifArtifact{(&url.URL{Scheme: "file", Path: path.Join("/", name)}).String()}
	}
	return sarifArtifact{(&url.URL{Path: name}).String()}
}

// A cursor is a place in a document. It is moved, because counting anew from the top would take long where much is found.
type cursor struct {
	src          []byte
	offset       int
	line, column int // in characters
}

// region returns the lines and columns of the bytes from start to end.
func (c *cursor) region(start, end int) sarifRegion {
	var r sarifRegion
	c.move(start)
	r.StartLine, r.StartColumn = c.line, c.column
	c.move(end)
	r.EndLine, r.EndColumn = c.line, c.column
	return r
}

// move moves the cursor to an offset, forwards or backwards.
func (c *cursor) move(offset int) {
	passed, sign := c.src[min(c.offset, offset):max(c.offset, offset)], 1
	if offset < c.offset {
		sign = -1
	}
	if n := bytes.Count(passed, []byte("\n")); n > 0 {
		c.line += sign * n
		c.column = 1 + utf8.RuneCount(c.src[bytes.LastIndexByte(c.src[:offset], '\n')+1:offset])
	} else {
		c.column += sign * utf8.RuneCount(passed)
	}
	c.offset = offset
}
