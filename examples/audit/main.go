// Audit reads announcements of ballots of the CA/Browser Forum and reports where they
// contradict themselves, the rules of their day or the calendar.
//
// Usage:
//
//	audit [-format text|json|sarif] FILE|DIR…
//
// It reads the files, and every *.md file below a folder, and passes over documents that
// announce no ballot. As text it prints each finding as file:line:col: rule: message, and
// then a table of all ballots: how many of the votes cast were in favour in each class,
// the votes more or fewer (+3, -1) than were needed, and what the rules make of it. As JSON it
// prints both, and as SARIF 2.1.0 the findings.
//
// The exit status is 1 where there are findings or a document cannot be read, and 2 for
// wrong usage. Problems go to standard error.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/proceedings/ballot"
)

// A report is what came of all documents.
type report struct {
	ballots  []*ballot.Ballot
	findings []finding
}

// A finding is a Finding with its document.
type finding struct {
	file   string
	source []byte
	ballot.Finding
}

var formats = map[string]func(io.Writer, *report) error{
	"text":  writeText,
	"json":  writeJSON,
	"sarif": writeSARIF,
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("audit", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: audit [-format text|json|sarif] FILE|DIR…")
		flags.PrintDefaults()
	}
	format := flags.String("format", "text", "the `format` to write: text, json or sarif")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	write, ok := formats[*format]
	if !ok || flags.NArg() == 0 {
		if !ok {
			fmt.Fprintf(stderr, "audit: -format %q: not text, json or sarif\n", *format)
		}
		flags.Usage()
		return 2
	}
	r, err := auditAll(flags.Args())
	if err != nil {
		fmt.Fprintln(stderr, err)
	}
	if err := write(stdout, r); err != nil {
		fmt.Fprintln(stderr, "audit:", err)
		return 1
	}
	if err != nil || len(r.findings) > 0 {
		return 1
	}
	return 0
}

// auditAll audits the files and folders that args name. The error says what could not be read; the report is on the rest.
func auditAll(args []string) (*report, error) {
	r := &report{}
	var errs []error
	for _, arg := range args {
		err := filepath.WalkDir(arg, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				errs = append(errs, err) // and go on with what can be read
			case entry.IsDir() || name != arg && !strings.EqualFold(filepath.Ext(name), ".md"):
			default:
				errs = append(errs, r.audit(name))
			}
			return nil
		})
		errs = append(errs, err)
	}
	slices.SortStableFunc(r.ballots, func(a, b *ballot.Ballot) int { return cmp.Or(closed(a).Compare(closed(b)), a.ID.Compare(b.ID)) })
	return r, errors.Join(errs...)
}

// audit adds one document to the report, if it announces a ballot.
func (r *report) audit(name string) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	list, err := ballot.ParseAll(filepath.ToSlash(name), src)
	if err != nil {
		return err
	}
	if !list[0].IsAnnouncement() {
		return nil
	}
	var found []ballot.Finding
	for _, b := range list {
		r.ballots = append(r.ballots, b)
		for _, f := range ballot.Audit(b) {
			if !slices.Contains(found, f) { // a document that announces two ballots says some things of both
				found = append(found, f)
				r.findings = append(r.findings, finding{filepath.ToSlash(name), src, f})
			}
		}
	}
	return nil
}

// closed returns the day on which voting closed, or the day of the post where it is not stated.
func closed(b *ballot.Ballot) ballot.Date {
	day := b.Voting.End.Date
	if day.IsZero() {
		date := b.FrontMatter.Date
		_ = day.UnmarshalText([]byte(date[:min(len(date), len("2006-01-02"))])) // no day is none
	}
	return day
}
