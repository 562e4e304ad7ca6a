package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"example.org/proceedings/minutes"
)

// writeText writes the findings one a line.
func writeText(w io.Writer, r *report) error {
	for _, f := range r.findings {
		if _, err := fmt.Fprintln(w, plain(fmt.Sprintf("%s:%d:%d: %s: %s", f.file, f.Line, f.Column, f.Rule, f.Message))); err != nil {
			return err
		}
	}
	return nil
}

// plain returns a text without what a terminal would act upon.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return unicode.ReplacementChar
	}, text)
}

// writeJSON writes the findings, and what could not be read, as JSON.
func writeJSON(w io.Writer, r *report) error {
	type fix struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	type entry struct {
		File     string           `json:"file"`
		Line     int              `json:"line"`
		Column   int              `json:"column"` // in bytes
		Start    int              `json:"start"`  // the byte offset of the finding
		End      int              `json:"end"`    // that behind it
		Rule     string           `json:"rule"`
		Severity minutes.Severity `json:"severity"`
		Message  string           `json:"message"`
		Fix      *fix             `json:"fix,omitempty"`
	}
	out := struct {
		Findings []entry   `json:"findings"`
		Errors   []problem `json:"errors"`
	}{[]entry{}, append([]problem{}, r.problems...)}
	for _, f := range r.findings {
		out.Findings = append(out.Findings, entry{f.file, f.Line, f.Column, f.Offset, f.End, f.Rule, f.Severity, f.Message, (*fix)(f.Fix)})
	}
	return encode(w, out)
}

// encode writes v as indented JSON.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
