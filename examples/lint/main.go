// Lint reads minutes and ballots of the CA/Browser Forum, reports what looks wrong in them, and mends what is certain.
//
// Usage:
//
//	lint [-fix] [-format text|json|sarif] [-off rule,rule] [FILE|DIR…]
//
// It reads the files, and every *.md file below a folder, or below the current one where none is named. A document that is
// neither minutes nor a ballot is passed over. The rules are those of minutes.Check and ballot.Audit; -off leaves some out.
//
// As text each finding is a line, file:line:col: rule: message, where columns count bytes. JSON adds the severity, the bytes
// that the finding is about and its fix. SARIF 2.1.0, which code hosts and editors read, has the rules too. Its columns count
// characters, and its files are relative to the current folder, which is to be that of the repository.
//
// With -fix the fixes of minutes are written to their files, each as a whole or not at all, and what is left is reported.
//
// The exit status is 1 where something is found or a document cannot be read or written, and 2 for wrong usage. What cannot
// be read goes to standard error, as file:line:col: message.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

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
	l := &linter{}
	flags := flag.NewFlagSet("lint", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: lint [-fix] [-format text|json|sarif] [-off rule,rule] [FILE|DIR…]")
		flags.PrintDefaults()
	}
	flags.BoolVar(&l.fix, "fix", false, "write the fixes that are certain to the files, and report what is left")
	format := flags.String("format", "text", "the `format` to write: text, json or sarif")
	flags.Func("off", "`rules` that are not asked, with commas between", func(value string) error {
		off, err := parseRules(value)
		l.off = append(l.off, off...)
		return err
	})
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	names := flags.Args()
	write, ok := formats[*format]
	i := slices.IndexFunc(names, func(name string) bool { return strings.HasPrefix(name, "-") })
	if !ok || i >= 0 {
		if !ok {
			fmt.Fprintf(stderr, "lint: -format %q: not text, json or sarif\n", *format)
		} else {
			fmt.Fprintf(stderr, "lint: %s stands among the files: flags come first, and a file of that name is ./%[1]s\n", names[i])
		}
		flags.Usage()
		return 2
	}
	if len(names) == 0 {
		names = []string{"."}
	}
	for _, name := range names {
		l.named(name)
	}
	for _, p := range l.problems {
		fmt.Fprintln(stderr, plain(p.String()))
	}
	if err := write(stdout, &l.report); err != nil {
		fmt.Fprintln(stderr, "lint:", err)
		return 1
	}
	if len(l.problems) > 0 || len(l.findings) > 0 {
		return 1
	}
	return 0
}
